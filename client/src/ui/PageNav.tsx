/** The places of one audience: a side navigation on a desktop, a row to swipe on a phone. */
import { ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Fragment, useEffect } from 'react'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import { classes, isH5, landmark } from './platform'

export interface NavItem {
  id: string
  title: string
  icon: IconName
  url: string
  current?: boolean
  /** A number worth seeing, e.g. how many are overdue. */
  count?: number
  /** Begins a group; said on a desktop, where there is room for it. */
  group?: string
}

export function PageNav({ items }: { items: NavItem[] }) {
  const here = items.find(({ current }) => current === true)
  const hereId = here === undefined ? '' : `nav-${here.id}`
  useShown(hereId, items.length)
  return (
    <View className="nu-nav" {...landmark('navigation', '工作导航')}>
      <ScrollView
        scrollX
        {...(isH5 ? {} : { scrollIntoView: hereId })}
        className="nu-nav__scroll"
        enhanced
        showScrollbar={false}
      >
        <View className="nu-nav__items">
          {items.map((item) => (
            <Fragment key={item.id}>
              {item.group !== undefined && <View className="nu-nav__group">{item.group}</View>}
              <Pressable
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
            </Fragment>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}

/** On a phone the row is longer than the screen: where one is must be on it. Taro's H5 view only scrolls on a change. */
function useShown(id: string, count: number): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      // Taro's elements take over their children a moment later.
      const timer = setTimeout(() => {
        document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'center' })
      }, 0)
      return () => clearTimeout(timer)
    } else {
      return undefined
    }
  }, [id, count])
}
