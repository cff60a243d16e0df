const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const before = cloud.getWXContext()
  // Other calls run in the meantime.
  await cloud.database().collection('whoami').where({ nobody: true }).count()
  const after = cloud.getWXContext()
  return { event, before, after }
}
