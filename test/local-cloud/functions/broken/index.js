require('a-package-that-is-not-there')
exports.main = () => 1
