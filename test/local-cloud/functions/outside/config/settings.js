module.exports = { greeting: '你好' }
