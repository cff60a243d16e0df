/** Stands for a photo that somebody took: a hall in the morning, as a drawing. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">
  <rect width="320" height="240" fill="#d9c7b2"/><rect y="150" width="320" height="90" fill="#8d6f57"/>
  <circle cx="90" cy="110" r="26" fill="#f2e2d0"/><rect x="60" y="134" width="60" height="70" rx="12" fill="#1f6f78"/>
  <circle cx="210" cy="104" r="28" fill="#f2e2d0"/><rect x="178" y="130" width="64" height="80" rx="12" fill="#fff"/>
</svg>`

export const PICTURE = `data:image/svg+xml;base64,${Buffer.from(DRAWING).toString('base64')}`
