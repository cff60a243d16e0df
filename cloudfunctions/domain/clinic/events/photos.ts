import type { PhotoCheck, Summary } from './records'

/** Photos of a summary: shown once WeChat's content check has let them pass, and not before. Pure. */

/** What is known of a photo stays known; what is not is asked when the summary is shown. */
export function freshCheck(
  { photos, shown }: Pick<Summary, 'photos' | 'shown'>,
  before: PhotoCheck | null,
  now: Date,
  askedFor: string,
): PhotoCheck {
  const passed = photos.filter((photo) => before?.passed.includes(photo))
  const risky = photos.filter((photo) => before?.risky.includes(photo))
  const open = shown && passed.length + risky.length < photos.length
  return { passed, risky, attempts: 0, nextAt: open ? now : null, askedFor: open ? askedFor : '' }
}

export function shownPhotos({ photos, check }: Pick<Summary, 'photos' | 'check'>): string[] {
  return photos.filter((photo) => check.passed.includes(photo) && !check.risky.includes(photo))
}
