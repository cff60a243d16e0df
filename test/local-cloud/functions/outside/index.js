const http = require('http')
const settings = require('config/settings')
const own = require('own-package')

const ask = (url) =>
  new Promise((resolve) => {
    http.get(url, (res) => resolve(`answered ${res.statusCode}`)).on('error', (error) => resolve(error.code))
  })

exports.main = async () => ({
  cwd: process.cwd() === __dirname,
  settings,
  own,
  http: await ask('http://93.184.216.34/'),
  name: await ask('http://tcb-api.tencentcloudapi.com/'),
  fetch: await fetch('http://93.184.216.34/').then(
    () => 'answered',
    (error) => (error.cause && error.cause.code) || error.message,
  ),
})
