import type { ClinicView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { Card, Icon } from '../../ui'

/** What it is about, who sees the patients, what to bring. */
export function About({ view: { summary, doctors, bring } }: { view: ClinicView }) {
  return (
    <>
      {(summary !== '' || doctors.length > 0) && (
        <Card title="做什么">
          {summary !== '' && <View className="clinic-text">{summary}</View>}
          {doctors.map(({ name, title, specialty }) => (
            <View key={`${name}-${title}`} className="clinic-doctor">
              <View className="clinic-doctor__seal">
                <Icon name="user" />
              </View>
              <View className="clinic-doctor__words">
                <View>
                  <View className="clinic-doctor__name">{name}</View>
                  <View className="clinic-doctor__title">{title}</View>
                </View>
                {specialty !== '' && <View className="clinic-doctor__specialty">{specialty}</View>}
              </View>
            </View>
          ))}
        </Card>
      )}
      {bring !== '' && (
        <Card id="clinic-bring" title="带什么、怎么准备">
          <View className="clinic-text">{bring}</View>
        </Card>
      )}
    </>
  )
}
