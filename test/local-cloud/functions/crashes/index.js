const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ how }) => {
  if (how === 'throw') throw new Error('broken on purpose')
  if (how === 'object') throw { errCode: 7, reason: '不是 Error' }
  if (how === 'late throw') {
    setTimeout(() => {
      throw new Error('thrown by a timer')
    }, 1)
    return new Promise(() => {})
  }
  if (how === 'exit') process.exit(3)
  if (how === 'in transaction') {
    const transaction = await cloud.database().startTransaction()
    await transaction
      .collection('things')
      .doc('held')
      .update({ data: { n: 1 } })
    setTimeout(() => {
      throw new Error('dies holding a document')
    }, 1)
    return new Promise(() => {})
  }
  return 'fine'
}
