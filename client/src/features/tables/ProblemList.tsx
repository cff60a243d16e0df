/**
 * What is wrong with a table, row by row, as Excel numbers them. Shows some, more by tapping, all of them in a file.
 *
 *   <ProblemList id="import" problems={preview.problems} onDownload={list.take} downloading={list.busy} />
 */
import { View } from '@tarojs/components'
import type { TableProblem, TableProblems } from '@nuanyu/types/tables'
import { useState } from 'react'
import { Button, Card, classes, StateTag } from '../../ui'
import './tables.scss'

const AT_ONCE = 20

interface ProblemListProps {
  id: string
  problems: TableProblems
  onDownload?: () => void
  downloading?: boolean
}

export function ProblemList({ id, problems, onDownload, downloading = false }: ProblemListProps) {
  const { errors, warnings, shown } = problems
  const [count, setCount] = useState(AT_ONCE)
  const all = errors + warnings
  if (all === 0) return null
  const left = shown.length - count
  return (
    <Card
      id={`${id}-problems`}
      tone={errors > 0 ? 'bad' : 'warn'}
      title={errors > 0 ? `${String(errors)} 处要改` : `${String(warnings)} 处请核对`}
      note={noteOf(errors, warnings)}
      aside={
        onDownload && (
          <Button
            id={`${id}-problems-download`}
            kind="secondary"
            small
            inline
            icon="download"
            loading={downloading}
            onClick={onDownload}
          >
            下载清单
          </Button>
        )
      }
    >
      <View className="problems">
        {shown.slice(0, count).map((problem, index) => (
          <Problem key={`${String(problem.row)}-${String(problem.column)}-${String(index)}`} problem={problem} />
        ))}
      </View>
      {left > 0 ? (
        <Button id={`${id}-problems-more`} kind="quiet" inline onClick={() => setCount(count + AT_ONCE * 2)}>
          再看一些（还有 {all - count} 条）
        </Button>
      ) : (
        all > shown.length && (
          <View className="problems__rest">
            这里只列前 {shown.length} 条，其余 {all - shown.length} 条在清单里。
          </View>
        )
      )}
    </Card>
  )
}

function Problem({ problem: { row, column, message, level } }: { problem: TableProblem }) {
  const where = [row === null ? '整个文件' : `第 ${String(row)} 行`, column].filter(Boolean).join(' · ')
  return (
    <View className={classes('problem', `problem--${level}`)}>
      <View className="problem__where">{where}</View>
      <View className="problem__what">{message}</View>
      <StateTag tone={level === 'error' ? 'bad' : 'warn'} text={level === 'error' ? '要改' : '请核对'} />
    </View>
  )
}

function noteOf(errors: number, warnings: number): string {
  if (errors === 0) return '不影响导入，确认无误就可以继续。'
  const also = warnings > 0 ? `另有 ${String(warnings)} 处请核对。` : ''
  return `${also}改好后重新选择文件；现在一行也没有写入。`
}
