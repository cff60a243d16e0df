const { mergeInternalComponents } = require('@tarojs/shared')
const { components } = require('./attributes')

mergeInternalComponents(components)
