const { log } = require('../../shared')
Page({
  onLoad() {
    log.push(['tab load'])
  },
  onShow() {
    log.push(['tab show'])
  },
})
