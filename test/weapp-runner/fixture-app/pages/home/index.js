const { log } = require('../../shared')
Page({
  data: { greeting: '', name: '', hint: '' },
  onLoad(query) {
    log.push(['home load', query])
  },
  onShow() {
    log.push(['home show'])
  },
  onHide() {
    log.push(['home hide'])
  },
  onUnload() {
    log.push(['home unload'])
    clearInterval(this.ticking)
  },
  onReady() {
    this.ticking = setInterval(() => {}, 1000)
  },
  onName(event) {
    this.setData({ name: event.detail.value })
  },
  hello() {
    wx.requestSubscribeMessage({ tmplIds: ['t1'], success: (r) => log.push(['subscribe', r.t1]) })
    wx.cloud
      .callFunction({ name: 'api', data: { name: this.data.name, dropped: undefined } })
      .then(({ result }) => this.setData({ greeting: result.text, hint: 'greeted' }))
      .catch((fault) => this.setData({ greeting: fault.errMsg }))
  },
  ask() {
    setTimeout(() => {
      wx.requestSubscribeMessage({ tmplIds: ['t1'], fail: (f) => this.setData({ greeting: f.errMsg }) })
    }, 5)
  },
  photo() {
    wx.chooseMedia({
      count: 1,
      success: ({ tempFiles }) => {
        wx.cloud
          .uploadFile({ cloudPath: 'a/b.jpg', filePath: tempFiles[0].tempFilePath })
          .then(({ fileID }) => this.setData({ greeting: fileID }))
      },
      fail: ({ errMsg }) => this.setData({ greeting: errMsg }),
    })
  },
  broken() {
    throw new Error('on purpose')
  },
  open() {
    wx.navigateTo({ url: '/sub/detail/index?id=7&name=%E5%BC%A0' })
  },
})
