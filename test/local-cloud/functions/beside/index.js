// Reads what was uploaded with it, by every kind of path.
const fs = require('fs')
const path = require('path')
const { readFile } = require('fs/promises')

const streamed = (file) =>
  new Promise((resolve, reject) => {
    fs.createReadStream(file)
      .on('data', (bytes) => resolve(String(bytes)))
      .on('error', reject)
  })

exports.main = async ({ write }) => {
  const seen = {
    here: process.cwd() === __dirname && path.resolve('note.txt') === path.join(__dirname, 'note.txt'),
    sync: fs.readFileSync('./note.txt', 'utf8'),
    promised: await readFile('note.txt', 'utf8'),
    streamed: await streamed('./note.txt'),
    listed: fs.readdirSync('.').includes('note.txt'),
    absolute: fs.readFileSync(path.join(__dirname, 'note.txt'), 'utf8'),
    json: require('./lib/data.json'),
    none: fs.existsSync(''),
  }
  if (write) {
    fs.writeFileSync(write, 'kept')
    seen.written = fs.readFileSync(write, 'utf8')
    fs.unlinkSync(write)
  }
  return seen
}
