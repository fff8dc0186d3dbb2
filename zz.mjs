import { chromium } from 'playwright-core'
const B='http://127.0.0.1:7099'
const doc=(await (await fetch(B+'/api/documents')).json()).documents.find(d=>d.issuer==='辽源市'&&d.year===2023).id
const pages={home:'/',answer:'/?q=一汽',answerfacets:'/?q=产业 汽车',none:'/?q=红旗',network:'/network',list:'/list',corrections:'/corrections',plans:'/plans',plan:'/plans/'+doc,entity:'/entities/region-220400',years:'/compare?view=years&issuer=辽源市',compare:'/compare',matrix:'/compare?view=matrix',issuers:'/compare?view=issuers',targets:'/targets',cypher:'/cypher',docs:'/api/docs'}
const b=await chromium.launch({executablePath:'/usr/bin/chromium',chromiumSandbox:false})
for(const [w,h] of [[1280,800],[390,844]]){const c=await b.newContext({viewport:{width:w,height:h}});const p=await c.newPage();p.on('console',m=>m.type()==='error'&&console.log(w,m.text()));p.on('pageerror',e=>console.log(w,'ERR',e.message))
for(const [n,u] of Object.entries(pages)){if(process.argv[2]&&!process.argv[2].split(',').includes(n))continue;await p.goto(B+encodeURI(u),{waitUntil:'networkidle'});await p.waitForTimeout(n==='network'?4000:700);await p.screenshot({path:`/tmp/shots/${n}-${w}.png`});const sw=await p.evaluate(()=>document.documentElement.scrollWidth);if(sw>w)console.log(n,w,'scrolls to',sw)}}
await b.close()
