/**
 * A Taro plugin: lets WeChat's screen reader hear our views.
 *
 * Taro's templates carry only the attributes they know, and aria-* are not among them. Both sides must learn the same
 * ones, because they agree on short names by position: the templates here, the runtime in ./runtime.js.
 */
const path = require('node:path')
const { components } = require('./attributes')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
}
