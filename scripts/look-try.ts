import { takeStatePictures } from './state-pictures.ts'
await takeStatePictures(process.argv[2] === 'en' ? 'en' : process.argv[2] === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans')
