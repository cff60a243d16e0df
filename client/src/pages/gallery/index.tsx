/** Every component on one page, to be looked at. Built only with NUANYU_GALLERY=1, never shipped. */
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import {
  Button,
  Card,
  ChipGroup,
  DateInput,
  Door,
  Doors,
  DueLabel,
  EmptyState,
  Field,
  Icon,
  iconNames,
  KeyValues,
  ListRow,
  Notice,
  Page,
  PhotoPicker,
  QueryView,
  Section,
  Segmented,
  SelectInput,
  Sheet,
  Skeleton,
  Stars,
  StateTag,
  StatTile,
  StatTiles,
  Steps,
  TextArea,
  TextInput,
  Timeline,
} from '../../ui'

const hearts = ['爱心', '责任心', '细心', '耐心', '诚心'].map((label) => ({ id: label, label }))
const attitudes = ['生', '冷', '硬', '顶', '推', '拖'].map((label) => ({ id: label, label }))

export default function GalleryPage() {
  const part = useRouter().params.part ?? 'patient'
  if (part === 'office') return <Office />
  if (part === 'forms') return <Forms />
  return <Patient />
}

function Patient() {
  return (
    <Page
      title="心内科二病区"
      root
      actions={
        <>
          <Button kind="secondary" icon="phone">
            投诉电话
          </Button>
          <Button>提交评价</Button>
        </>
      }
    >
      <Card>
        <View style="font-size:var(--fs-title);font-weight:600">心内科 · 护士站</View>
        <View style="color:var(--muted)">党员先锋岗“心桥”：多问一句，多等一分钟。</View>
      </Card>
      <Doors>
        <Door id="d1" main icon="star" title="评价服务" note="一分钟，点几下就好" onClick={() => undefined} />
        <Door id="d2" icon="megaphone" tone="calm" title="投诉建议" note="5 个工作日内答复" onClick={() => undefined} />
        <Door id="d3" icon="letter" tone="gold" title="写感谢" note="感谢信、锦旗" onClick={() => undefined} />
        <Door id="d4" icon="heart" tone="leaf" title="义诊报名" note="可替家人报名" onClick={() => undefined} />
        <Door id="d5" icon="list" tone="calm" title="暖语手册" note="我们这样说话" onClick={() => undefined} />
      </Doors>
      <Notice tone="warn" icon="phone" title="急事请找护士站，或拨打 120" />
      <Section title="我的记录">
        <Card flush>
          <ListRow
            icon="chat"
            title="投诉 · 服务态度"
            excerpt="护士换药的时候一直在看手机，问她话也不理人，等了很久才有人来，希望医院能够重视。"
            note="心内科 · 今天 14:20"
            aside={<StateTag text="调查中" tone="calm" />}
            onClick={() => undefined}
          />
          <ListRow
            icon="star"
            title="评价"
            note="门诊药房 · 昨天 09:05"
            aside={<StateTag text="已答复" tone="good" />}
            onClick={() => undefined}
          />
        </Card>
      </Section>
      <View style="display:flex;flex-wrap:wrap;gap:12px;margin-bottom:16px">
        <StateTag text="待受理" tone="warn" />
        <StateTag text="已办结" tone="muted" />
        <StateTag text="已超期" tone="bad" />
        <DueLabel deadline={{ status: 'running', label: '还剩 2 个工作日' }} />
        <DueLabel deadline={{ status: 'due_today', label: '今天 17:30 前' }} />
        <DueLabel deadline={{ status: 'overdue', label: '已超期 1 个工作日' }} />
        <DueLabel deadline={{ status: 'met', label: '按时办结' }} />
      </View>
      <Card
        title="办理进度"
        note="编号 NY-2611-0042"
        aside={<DueLabel deadline={{ status: 'due_soon', label: '还剩 1 个工作日' }} />}
      >
        <Timeline
          entries={[
            {
              key: '1',
              when: '今天 14:20',
              title: '已答复',
              by: '投诉办公室',
              text: '您好，我们已和当班护士谈话，并改进了换药时的流程。',
            },
            { key: '2', when: '昨天 10:02', title: '开始调查', by: '心内科' },
            { key: '3', when: '11月20日', title: '已受理', by: '投诉办公室' },
          ]}
        />
      </Card>
      <Card title="基本情况">
        <KeyValues
          items={[
            { label: '编号', value: 'NY-2611-0042' },
            { label: '科室', value: '心内科' },
          ]}
        />
      </Card>
      <Stars value={4} readOnly />
      <EmptyState
        title="还没有记录"
        advice="扫一扫科室的二维码，说说您的感受。"
        action={<Button kind="secondary">去评价</Button>}
      />
      <Skeleton cards={1} />
      <QueryView
        loading={false}
        error={{ message: '网络不太好，请稍后再试。', requestId: 'r-1' }}
        onRetry={() => undefined}
      >
        {() => null}
      </QueryView>
      <View style="display:flex;flex-wrap:wrap;gap:10px">
        {iconNames.map((name) => (
          <Icon key={name} name={name} size={28} />
        ))}
      </View>
    </Page>
  )
}

function Forms() {
  const [stars, setStars] = useState(4)
  const [chosen, setChosen] = useState(['爱心', '耐心'])
  const [bad, setBad] = useState(['冷'])
  const [words, setWords] = useState('护士很细心')
  const [phone, setPhone] = useState('138')
  const [day, setDay] = useState('2026-11-23')
  const [dept, setDept] = useState('')
  const [view, setView] = useState<'a' | 'b'>('a')
  const [open, setOpen] = useState(useRouter().params.sheet === '1')
  return (
    <Page
      title="评价服务"
      actions={
        <Button
          onClick={() => {
            setOpen(true)
          }}
        >
          提交评价
        </Button>
      }
    >
      <Steps current={1} titles={['发生了什么', '时间地点', '怎么联系您']} />
      <Section title="您对这次服务满意吗？">
        <Stars value={stars} onChange={setStars} />
      </Section>
      <Section title="哪里做得好" note="可多选">
        <ChipGroup id="hearts" options={hearts} value={chosen} onChange={setChosen} />
      </Section>
      <Section title="哪里不好" note="可多选">
        <ChipGroup id="bad" tone="bad" options={attitudes} value={bad} onChange={setBad} />
      </Section>
      <Section title="身份">
        <ChipGroup
          id="idm"
          stacked
          single
          options={[
            { id: 'n', label: '实名', hint: '投诉办能看到您的姓名和电话，可以打给您' },
            { id: 'c', label: '保密', hint: '姓名电话锁起来，科室看不到' },
          ]}
          value={['c']}
          onChange={() => undefined}
        />
      </Section>
      <Segmented
        id="seg"
        options={[
          { id: 'a', label: '待办', count: 3 },
          { id: 'b', label: '已办' },
        ]}
        value={view}
        onChange={setView}
      />
      <Field label="想说的话" optional hint="不用写姓名、电话、床号">
        <TextArea id="words" value={words} onChange={setWords} maxLength={1000} lines={3} placeholder="写几句就好" />
      </Field>
      <Field label="照片" optional>
        <PhotoPicker
          id="photos"
          photos={[
            {
              key: 'a',
              url: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Crect width='10' height='10' fill='%23c9b8a4'/%3E%3C/svg%3E",
            },
            { key: 'b', url: '', state: 'failed' },
            { key: 'c', url: '', state: 'uploading' },
          ]}
          onAdd={() => undefined}
          onRemove={() => undefined}
          onRetry={() => undefined}
        />
      </Field>
      <Field label="联系电话" required error="请填写正确的电话号码">
        <TextInput id="phone" type="tel" value={phone} onChange={setPhone} placeholder="手机号" clearable />
      </Field>
      <Field label="姓名" required>
        <TextInput id="name" value="" onChange={() => undefined} placeholder="您怎么称呼" />
      </Field>
      <Field label="日期">
        <DateInput id="day" value={day} onChange={setDay} />
      </Field>
      <Field label="科室">
        <SelectInput id="dept" options={hearts} value={dept} onChange={setDept} />
      </Field>
      <Notice title="照片里的位置信息会自动去掉">我们只看内容。</Notice>
      <Notice tone="good" title="已保存草稿" />
      <Notice tone="bad" title="没有发出去">
        您写的内容都还在，网络好了再试。
      </Notice>
      <Button kind="secondary">次要</Button>
      <View style="height:12px" />
      <Button kind="quiet">安静</Button>
      <View style="height:12px" />
      <Button kind="danger" icon="trash">
        撤回
      </Button>
      <View style="height:12px" />
      <Button loading>提交中</Button>
      <View style="height:12px" />
      <Button disabled>请先选择星级</Button>
      <Sheet
        open={open}
        title="提交后不能修改"
        confirm="提交"
        onConfirm={() => {
          setOpen(false)
        }}
        onCancel={() => {
          setOpen(false)
        }}
      >
        提交后会有编号，5 个工作日内答复您。
      </Sheet>
    </Page>
  )
}

function Office() {
  return (
    <Page
      title="总览"
      audience="office"
      wide
      nav={[
        { id: 'o', title: '总览', icon: 'chart', url: '/office/overview/index', current: true },
        { id: 'd', title: '到期与超期', icon: 'clock', url: '/office/overdue/index', count: 3 },
        { id: 'p', title: '科室与二维码', icon: 'qr', url: '/office/places/index' },
      ]}
    >
      <StatTiles>
        <StatTile label="评价" value={428} trend={{ direction: 'up', text: '比上期 +31' }} />
        <StatTile label="投诉" value={12} trend={{ direction: 'down', text: '比上期 -4', good: true }} />
        <StatTile label="满意率" value="92" unit="%" n={48} trend={{ direction: 'up', text: '+3', good: true }} />
        <StatTile label="解决率" value={null} n={3} />
        <StatTile label="现在超期" value={3} tone="bad" caption="点开看名单" onClick={() => undefined} />
      </StatTiles>
    </Page>
  )
}
