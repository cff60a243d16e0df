/** The four papers, drawn small, so that one sees how many codes a sheet carries. */
import { View } from '@tarojs/components'
import { PosterSize, posterSizes } from '@nuanyu/types/posters'
import { classes, Icon, Pressable } from '../../ui'
import { sheets } from './plan'

export function SizePicker({ value, onChange }: { value: PosterSize; onChange: (size: PosterSize) => void }) {
  return (
    <View className="sizes">
      {PosterSize.options.map((size) => {
        const [name = '', many = ''] = posterSizes[size].split('，')
        const on = size === value
        return (
          <Pressable
            key={size}
            id={`poster-size-${size}`}
            role="radio"
            checked={on}
            className={classes('size', on && 'size--on')}
            onClick={() => onChange(size)}
          >
            <View className="size__desk" aria-hidden>
              <Paper size={size} />
            </View>
            <View className="size__name">
              {on && <Icon name="check" size={18} />}
              {name}
            </View>
            <View className="size__many">{many}</View>
          </Pressable>
        )
      })}
    </View>
  )
}

function Paper({ size }: { size: PosterSize }) {
  const { paper, columns, rows } = sheets[size]
  const one = columns * rows === 1
  return (
    <View className={classes('paper', `paper--${paper}`, `paper--${size}`)}>
      {Array.from({ length: columns * rows }, (_, index) => (
        <View key={index} className={classes('paper__face', one && 'paper__face--whole')}>
          {one && <View className="paper__head" />}
          <View className="paper__code" />
          <View className="paper__line" />
        </View>
      ))}
    </View>
  )
}
