// Declares one server API in its config.json and tries whichever it is asked to.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ api, data }) => {
  const call = api.split('.').reduce((node, name) => node[name], cloud.openapi)
  return call(data).then(
    ({ errCode }) => errCode,
    ({ errCode }) => errCode,
  )
}
