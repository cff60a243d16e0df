/** The State Council's notice pasted as it is, read into days, looked at, then taken over. */
import { View } from '@tarojs/components'
import type { CalendarYear } from '@nuanyu/types/settings'
import { useState } from 'react'
import { Button, Card, Notice, TextArea } from '../../ui'
import { marked, readDays, sayDays } from './days'

interface PasteBoxProps {
  year: number
  value: CalendarYear
  onChange: (year: CalendarYear) => void
}

export function PasteBox({ year, value, onChange }: PasteBoxProps) {
  const [text, setText] = useState('')
  const { holidays, makeUpWorkdays, unread } = readDays(text, year)
  const found = holidays.length + makeUpWorkdays.length
  const take = (next: CalendarYear) => {
    onChange(next)
    setText('')
  }
  const clash = holidays.filter((day) => makeUpWorkdays.includes(day))
  return (
    <Card title="粘贴通知" note="把国务院办公厅通知里的安排整段贴进来，或一行写一段日期">
      <TextArea
        id="calendar-paste"
        label="放假安排"
        value={text}
        lines={3}
        maxLength={3000}
        placeholder={'例如：元旦：1月1日至3日放假，共3天。1月4日（周日）上班。'}
        onChange={setText}
      />
      {text.trim() !== '' && (
        <View id="calendar-read" className="paste__read">
          <View>
            放假 {holidays.length} 天：{sayDays(holidays) || '没有读到'}
          </View>
          <View>
            上班 {makeUpWorkdays.length} 天：{sayDays(makeUpWorkdays) || '没有读到'}
          </View>
          {unread.length > 0 && <Notice tone="warn" title={`没有算进来：${unread.join('、')}`} />}
          {clash.length > 0 && <Notice tone="warn" title={`既放假又上班，请核对：${sayDays(clash)}`} />}
        </View>
      )}
      {found > 0 && (
        <View className="setting-buttons">
          <Button
            id="calendar-add"
            kind="secondary"
            small
            inline
            onClick={() => take(marked(marked(value, holidays, 'holiday'), makeUpWorkdays, 'workday'))}
          >
            加到现有的
          </Button>
          <Button
            id="calendar-replace"
            kind="secondary"
            small
            inline
            onClick={() => take({ holidays, makeUpWorkdays })}
          >
            换掉整年
          </Button>
        </View>
      )}
    </Card>
  )
}
