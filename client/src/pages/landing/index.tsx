import { clinicOfScene } from '@nuanyu/types/clinic'
import { postMarks, type Hospital, type Place } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useQuery } from '../../cloud'
import { openPage } from '../../session/openPage'
import { sceneOf } from '../../session/sceneOf'
import { Button, EmptyState, Icon, Page, Pressable, QueryView } from '../../ui'
import { HelpCard } from '../shared/HelpCard'
import { PublicRows, ServiceDoors } from '../shared/ServiceDoors'
import './landing.scss'

/** Where a scanned code leads: where one is, who stands for it, and the doors. */
export default function LandingPage() {
  const scene = sceneOf(useRouter().params)
  const eventId = clinicOfScene(scene)
  return eventId === null ? <Scanned scene={scene} /> : <ToClinic eventId={eventId} />
}

/** An ordinary link's code always arrives here; that of an event leads to its own page. */
function ToClinic({ eventId }: { eventId: string }) {
  useEffect(() => {
    void Taro.redirectTo({ url: `/patient/clinic/index?id=${eventId}` })
  }, [eventId])
  return <Page title="欢迎" />
}

function Scanned({ scene }: { scene: string }) {
  const query = useQuery('org.scene', { scene })
  return (
    <Page title="欢迎">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <>
            {view.status === 'active' ? (
              <Here place={view.place} hospital={view.hospital} />
            ) : (
              <Nowhere revoked={view.status === 'revoked'} hospital={view.hospital} />
            )}
            <HelpCard hospital={view.hospital} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Here({ place, hospital }: { place: Place; hospital: Hospital }) {
  const { scene, post, department, branch } = place
  const pledge = post.pledge || (branch?.pledge ?? '')
  return (
    <>
      <View className="here" id="landing-place">
        <View className="here__hospital">{hospital.name} · 您现在在</View>
        <View className="here__post">{post.name}</View>
        <View className="here__department">
          <Icon name="pin" size={18} />
          <View>{[department.name, department.location].filter(Boolean).join(' · ')}</View>
        </View>
        {post.mark !== null && (
          <View className="here__mark" id="landing-mark">
            <Icon name="flag" size={16} />
            <View>{postMarks[post.mark]}</View>
          </View>
        )}
        {pledge !== '' && (
          <View className="here__pledge" id="landing-pledge">
            {pledge}
          </View>
        )}
        {branch !== null && (
          <Pressable
            className="here__branch"
            id="landing-branch"
            onClick={() => openPage(`patient/branch/index?id=${branch.id}`)}
          >
            <View className="here__branch-inside">
              <View className="here__branch-words">
                <View className="here__branch-name">
                  {branch.name}
                  {branch.brand !== '' && `　“${branch.brand}”`}
                </View>
                {branch.motto !== '' && <View className="here__motto">{branch.motto}</View>}
              </View>
              <Icon name="chevron-right" size={20} className="here__branch-more" />
            </View>
          </Pressable>
        )}
      </View>
      <ServiceDoors scene={scene} />
      <PublicRows />
    </>
  )
}

function Nowhere({ revoked, hospital }: { revoked: boolean; hospital: Hospital }) {
  return (
    <EmptyState
      id={revoked ? 'landing-revoked' : 'landing-unknown'}
      icon="qr"
      title={revoked ? '这个二维码已停用' : '没有认出这个二维码'}
      advice={
        revoked
          ? '它可能换了新的。您仍然可以从医院首页评价服务，或者投诉建议。'
          : '可能没有扫全，或者不是我们医院的。您可以从医院首页评价服务，或者投诉建议。'
      }
      action={
        <Button id="landing-entrance" icon="home" onClick={() => openPage('pages/home/index')}>
          去{hospital.name}首页
        </Button>
      }
    />
  )
}
