exports.main = () => new Promise(() => {}) // never answers
