/** H5 only: back or brand, the title, and on a desktop the two tabs. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { BrandMark } from './BrandMark'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import { classes, heading, landmark } from './platform'

const HOME = '/pages/home/index'
const MINE = '/pages/mine/index'

interface PageHeaderProps {
  title: string
  root: boolean
  wide: boolean
  tools: ReactNode
}

export function PageHeader({ title, root, wide, tools }: PageHeaderProps) {
  return (
    <View className={classes('nu-header', wide && 'nu-header--wide')} {...landmark('banner')}>
      <View className="nu-header__row">
        {root ? (
          <BrandMark size={32} />
        ) : (
          <Pressable id="back" className="nu-header__back" label={canGoBack() ? '返回' : '回首页'} onClick={goBack}>
            <Icon name={canGoBack() ? 'back' : 'home'} />
          </Pressable>
        )}
        <View className="nu-header__title" {...heading(1)}>
          {title}
        </View>
        <View className="nu-header__tabs">
          <HeaderTab title="首页" url={HOME} />
          <HeaderTab title="我的" url={MINE} />
        </View>
        <View className="nu-header__tools">{tools}</View>
      </View>
    </View>
  )
}

function HeaderTab({ title, url }: { title: string; url: string }) {
  return (
    <Pressable className="nu-header__tab" role="link" onClick={() => void Taro.switchTab({ url })}>
      {title}
    </Pressable>
  )
}

function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1
}

function goBack(): void {
  if (canGoBack()) void Taro.navigateBack()
  else void Taro.switchTab({ url: HOME })
}
