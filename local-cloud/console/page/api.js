/** Requests to the cloud. */

async function read(response) {
  const answer = await response.json().catch(() => ({ message: response.statusText }))
  if (!response.ok) throw new Error(answer.message ?? `refused (${response.status})`)
  return answer
}

export const get = async (path) => read(await fetch(`/__cloud/${path}`))

export async function post(path, body = {}, headers = {}) {
  return read(
    await fetch(`/__cloud/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  )
}

export async function upload(path, file) {
  const headers = { 'content-type': 'application/x-ndjson' }
  return read(await fetch(`/__cloud/${path}`, { method: 'POST', headers, body: file }))
}

export const pretty = (json) => JSON.stringify(JSON.parse(json), null, 2)
