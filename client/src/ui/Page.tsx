/**
 * The shell of every page: colours and letter sizes, title, elder switch, content, and a bar for the main action.
 * H5 has no WeChat bar, so the shell draws a slim header there; on a wide screen it becomes a real one.
 *
 *   <Page title="评价服务" actions={<Button onClick={send}>提交</Button>}>…</Page>
 *   <Page title="总览" audience="office" wide nav={officeNav}>…</Page>
 */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { DemoBar } from './demoBar'
import { useElder } from './elder'
import { ElderSwitch } from './ElderSwitch'
import './Page.scss'
import { PageHeader } from './PageHeader'
import { PageNav, type NavItem } from './PageNav'
import { classes, isH5, landmark } from './platform'

export interface PageProps {
  title: string
  /** Patients get the warm accent and the elder switch; people at work the calm one. */
  audience?: 'patient' | 'staff' | 'office'
  /** One of the two tabs: no way back, the brand instead. */
  root?: boolean
  /** Use the whole of a desktop instead of one column. */
  wide?: boolean
  nav?: NavItem[]
  /** Something at the right of the H5 header, or above the content in WeChat. */
  extra?: ReactNode
  /** Stays at the bottom of the screen. One primary button, perhaps a second one. */
  actions?: ReactNode
  className?: string
  children?: ReactNode
}

export function Page(props: PageProps) {
  const { title, audience = 'patient', root = false, wide = false, nav, extra, actions, className, children } = props
  const { elder } = useElder()
  const forPatients = audience === 'patient'
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  useTabBarNamed(root)

  const tools = (
    <>
      {extra}
      {forPatients && <ElderSwitch />}
    </>
  )
  return (
    <View
      className={classes(
        'nu-root nu-page',
        elder && 'nu-root--elder',
        !forPatients && 'nu-root--work',
        wide && 'nu-page--wide',
        className,
      )}
    >
      <DemoBar />
      {isH5 && <PageHeader title={title} root={root} wide={wide} tools={tools} />}
      <View className="nu-page__body">
        {nav !== undefined && <PageNav items={nav} />}
        <View className="nu-page__main" {...landmark('main')}>
          {!isH5 && (forPatients || extra !== undefined) && <View className="nu-page__tools">{tools}</View>}
          {children}
        </View>
      </View>
      {actions !== undefined && actions !== null && actions !== false && (
        <View className="nu-page__actions" {...landmark('region', '本页操作')}>
          <View className="nu-page__actions-row">{actions}</View>
        </View>
      )}
    </View>
  )
}

/** H5: Taro draws the tab bar itself and does not say what it is. */
function useTabBarNamed(root: boolean): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && root) {
      const bar = document.querySelector('taro-tabbar')
      for (const [name, value] of Object.entries(landmark('navigation', '首页和我的')))
        bar?.setAttribute(name, String(value))
    }
  }, [root])
}
