const shared = require('./shared')
App({
  onLaunch(options) {
    shared.log.push(['launch', options.path, options.scene])
    wx.cloud.init({ env: 'test' })
  },
  onShow() {
    shared.log.push(['app show'])
  },
  onHide() {
    shared.log.push(['app hide'])
  },
  log: shared.log,
})
