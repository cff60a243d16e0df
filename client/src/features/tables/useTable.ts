import { AppError } from '@nuanyu/types/errors'
import { MAX_TABLE_BYTES, tableExtensions } from '@nuanyu/types/tables'
import { useCallback, useRef, useState } from 'react'
import { asAppError, uploadTable } from '../../cloud'
import { chooseTable, type ChosenTable } from './chooseTable'

export interface Table {
  chosen: ChosenTable | undefined
  /** Once it is stored. */
  fileId: string | undefined
  uploading: boolean
  refusal: AppError | undefined
  /** Opens the chooser; what was chosen before stays until something else is. Answers the file id, or null. */
  choose(): Promise<string | null>
  /** Sends the chosen file again, after a lost network. */
  retry(): Promise<string | null>
  clear(): void
}

/** One table, chosen and uploaded at once: what is wrong with it is only known when it was read. */
export function useTable(): Table {
  const [chosen, setChosen] = useState<ChosenTable>()
  const [fileId, setFileId] = useState<string>()
  const [uploading, setUploading] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const turn = useRef(0)

  const upload = useCallback(async (table: ChosenTable): Promise<string | null> => {
    const mine = ++turn.current
    setFileId(undefined)
    setRefusal(whyNot(table))
    if (whyNot(table)) return null
    setUploading(true)
    try {
      const stored = await uploadTable({ path: table.path, extension: extensionOf(table.name) })
      if (mine !== turn.current) return null
      setFileId(stored)
      return stored
    } catch (thrown) {
      if (mine === turn.current) setRefusal(asAppError(thrown))
      return null
    } finally {
      if (mine === turn.current) setUploading(false)
    }
  }, [])

  const choose = useCallback(async () => {
    const table = await chooseTable()
    if (table === null) return null
    setChosen(table)
    return upload(table)
  }, [upload])

  return {
    chosen,
    fileId,
    uploading,
    refusal,
    choose,
    retry: () => (chosen ? upload(chosen) : Promise.resolve(null)),
    clear: () => {
      turn.current += 1
      setChosen(undefined)
      setFileId(undefined)
      setRefusal(undefined)
      setUploading(false)
    },
  }
}

function whyNot({ name, size }: ChosenTable): AppError | undefined {
  if (!(tableExtensions as readonly string[]).includes(extensionOf(name)))
    return wrong('只能读 Excel（.xlsx、.xls）和 CSV 文件')
  if (size === 0) return wrong('这个文件是空的，请另选一个')
  if (size > MAX_TABLE_BYTES) return wrong(`文件超过 ${String(MAX_TABLE_BYTES / 1024 / 1024)} MB，请拆成几个文件`)
  return undefined
}

function wrong(message: string): AppError {
  return new AppError('VALIDATION', { message })
}

function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** 312 KB, 1.4 MB */
export function saySize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
