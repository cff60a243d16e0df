// Runs code that a test sends along in a process outside the cloud, with node-sdk told where the cloud is.
const tcb = require('@cloudbase/node-sdk')

process.on('message', async ({ url, code }) => {
  const app = tcb.init({ env: 'local-dev', secretId: 'id', secretKey: 'key', serviceUrl: `${url}/admin` })
  const db = app.database()
  const run = new Function('sdk', `return (${code})(sdk)`)
  try {
    process.send({ value: await run({ app, db, _: db.command, $: db.command.aggregate }) })
  } catch (error) {
    process.send({ error: { code: error.code, message: String(error.message ?? error) } })
  }
})
