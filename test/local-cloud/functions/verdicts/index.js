// Takes WeChat's message push and keeps what it was told.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ userInfo, ...event }) => {
  const data = { ...event, openid: cloud.getWXContext().OPENID }
  await cloud.database().collection('verdicts').add({ data })
  return 'success'
}
