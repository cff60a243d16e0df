import type { Context } from '../../kernel/context'
import { keep } from '../../kernel/exports'
import { type PrintedCode, printedCodes } from '../org/printed'
import type { HospitalRecord } from '../org/records'
import { readFont } from './fonts'
import { picturesOf } from './pictures'
import type { PosterPart } from './records'
import { drawSheets } from './sheet/document'
import type { Face } from './sheet/face'
import type { PosterJobRecord } from './records'

/** Draws some codes of a batch and stores the file. A code that was revoked since, or that WeChat did not make, is named. */
export async function drawPart(
  { size }: Pick<PosterJobRecord, 'size'>,
  scenes: string[],
  hospital: HospitalRecord,
  context: Pick<Context, 'files' | 'now' | 'newId' | 'settings'>,
): Promise<PosterPart> {
  const codes = await printedCodes(scenes)
  const pictures = await picturesOf(
    scenes.filter((scene) => codes.has(scene)),
    context.settings.codes,
  )
  const missing: PosterPart['missing'] = []
  const faces: Parameters<typeof drawSheets>[1] = []
  for (const scene of scenes) {
    const code = codes.get(scene)
    const picture = pictures.get(scene)
    if (!code) missing.push({ scene, name: '', why: '这张码已经停用' })
    else if (!picture) missing.push({ scene, name: nameOf(code), why: '微信没有给出这张码，请过一会儿再做' })
    else faces.push({ face: faceOf(code, hospital), picture })
  }
  if (faces.length === 0) return { fileId: '', sheets: 0, codes: 0, missing, rare: [] }
  const { pdf, sheets, rare } = await drawSheets(size, faces, readFont)
  return {
    fileId: await keep('pdf', pdf, context),
    sheets,
    codes: faces.length,
    missing,
    rare: rare.map((one) => ({ ...one, name: nameOf(codes.get(one.scene)) })),
  }
}

function nameOf(printed: PrintedCode | undefined): string {
  return printed ? `${printed.department.name} · ${printed.post.name} · ${printed.code.label}` : ''
}

function faceOf({ code, post, department, branch }: PrintedCode, hospital: HospitalRecord): Face {
  const { name, motto, complaintPhone, complaintHours } = hospital
  return {
    scene: code._id,
    hospital: { name, motto, complaintPhone, complaintHours },
    department: department.name,
    post: { name: post.name, mark: post.mark, pledge: post.pledge },
    branch: branch && { name: branch.name, brand: branch.brand, motto: branch.motto, pledge: branch.pledge },
    label: code.label,
  }
}
