import { openPage } from '../../session/openPage'
import { useTerms } from '../../session/useTerms'
import { Card, Door, Doors, ListRow } from '../../ui'

/** What patients come for. Below a scanned code each form already knows the place. */
export function ServiceDoors({ scene }: { scene?: string }) {
  const { replyDays } = useTerms()
  const at = scene === undefined ? '' : `?scene=${encodeURIComponent(scene)}`
  return (
    <Doors>
      <Door
        id="door-rate"
        main
        icon="star"
        title="评价服务"
        note="60 秒，说说今天的感受"
        onClick={() => openPage(`patient/rate/index${at}`)}
      />
      <Door
        id="door-complaint"
        icon="chat"
        title="投诉建议"
        note={`${String(replyDays)} 个工作日内答复`}
        onClick={() => openPage(`patient/complaint/index${at}`)}
      />
      <Door
        id="door-thanks"
        icon="heart"
        tone="gold"
        title="写感谢"
        note="送到 TA 手里"
        onClick={() => openPage(`patient/thanks/index${at}`)}
      />
      <Door
        id="door-clinics"
        icon="calendar"
        tone="leaf"
        title="义诊报名"
        note="时间、地点、名额"
        onClick={() => openPage('patient/clinics/index')}
      />
      <Door
        id="door-mine"
        icon="list"
        tone="calm"
        title="我的记录"
        note="进展和答复"
        onClick={() => openPage('pages/mine/index')}
      />
    </Doors>
  )
}

/** What the hospital shows everybody. */
export function PublicRows() {
  return (
    <Card flush>
      <ListRow
        id="home-wall"
        icon="heart"
        title="感谢墙"
        note="患者写给医护的信和锦旗"
        onClick={() => openPage('patient/wall/index')}
      />
      <ListRow
        id="home-changes"
        icon="megaphone"
        title="您提我改"
        note="大家提的，医院改了什么"
        onClick={() => openPage('patient/changes/index')}
      />
      <ListRow
        id="home-handbook"
        icon="letter"
        title="暖语手册"
        note="该听到什么话，不该听到什么话"
        onClick={() => openPage('patient/handbook/index')}
      />
    </Card>
  )
}
