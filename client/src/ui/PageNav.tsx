/** The places of one audience: a side navigation on a desktop, a row to swipe on a phone. */
import { ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import { classes } from './platform'

export interface NavItem {
  id: string
  title: string
  icon: IconName
  url: string
  current?: boolean
  /** A number worth seeing, e.g. how many are overdue. */
  count?: number
}

export function PageNav({ items }: { items: NavItem[] }) {
  return (
    <View className="nu-nav">
      <ScrollView scrollX className="nu-nav__scroll" enhanced showScrollbar={false}>
        <View className="nu-nav__items">
          {items.map((item) => (
            <Pressable
              key={item.id}
              id={`nav-${item.id}`}
              role="link"
              className={classes('nu-nav__item', item.current && 'nu-nav__item--current')}
              onClick={() => {
                if (item.current !== true) void Taro.redirectTo({ url: item.url })
              }}
            >
              <View className="nu-nav__inside">
                <Icon name={item.icon} />
                <View>{item.title}</View>
                {item.count !== undefined && item.count > 0 && <View className="nu-nav__count">{item.count}</View>}
              </View>
            </Pressable>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}
