import { View } from '@tarojs/components'
import type { PublicBranch } from '@nuanyu/types/org'

/** What it stands for, in its own words. */
export function Head({ branch }: { branch: PublicBranch }) {
  const { name, brand, motto, pledge, departments, hospital } = branch
  return (
    <View id="branch-head" className="branch-head">
      <View className="branch-head__hospital">{hospital.name}</View>
      <View className="branch-head__name">{name}</View>
      {brand !== '' && <View className="branch-head__brand">“{brand}”</View>}
      {motto !== '' && <View className="branch-head__motto">{motto}</View>}
      {pledge !== '' && (
        <View id="branch-pledge" className="branch-head__pledge">
          {pledge}
        </View>
      )}
      {departments.length > 0 && <View className="branch-head__hospital">在{departments.join('、')}</View>}
    </View>
  )
}
