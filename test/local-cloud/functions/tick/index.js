const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext()
  const db = cloud.database()
  await db
    .collection('ticks')
    .add({ data: { event, openid: OPENID || null, source: SOURCE, at: new Date(), server: db.serverDate() } })
}
