// Runs code that a test sends along, against the unmodified SDK, as a cloud function would.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()

exports.main = async ({ code, args }, context) => {
  const run = new Function('sdk', 'args', `return (${code})(sdk, args)`)
  try {
    return { value: await run({ cloud, db, _: db.command, $: db.command.aggregate, context, load: require }, args) }
  } catch (error) {
    // As the function itself would see it.
    return {
      error: {
        errCode: error && error.errCode,
        errMsg: String((error && (error.errMsg || error.message)) || error),
        code: error && error.code,
      },
    }
  }
}
