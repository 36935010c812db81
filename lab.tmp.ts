import pg from 'pg'
import { documentVector } from './server/search/words.ts'
import { newId } from './server/platform/ids.ts'
import { migrate } from './server/platform/migrate.ts'
import { openDatabase } from './server/platform/db.ts'
import { openLog } from './server/platform/log.ts'
import { cutSegment, mergeSegments } from './server/search/segments.ts'
const [,, name, N] = process.argv; const tickets = Number(N)
const admin = new pg.Client({host:'/tmp/qpg',port:5499,user:'postgres',database:'postgres'}); await admin.connect()
await admin.query(`drop database if exists ${name}`); await admin.query(`create database ${name}`); await admin.end()
const url = `postgres://postgres@localhost/${name}?host=/tmp/qpg&port=5499`
await migrate(url)
const c = new pg.Client({connectionString:url}); await c.connect()
let seed=1; const rnd=()=>{ seed=(seed*1103515245+12345)&0x7fffffff; return seed/0x7fffffff }
const syl=['ka','ro','mi','te','lo','sa','фа','кту','ра','ни','по','zam','wie','nie','tor','ver','sel','den']
const vocab=[...Array(60000)].map((_,i)=>{ let w=''; let n=i+7; while(n>0){ w+=syl[n%syl.length]; n=Math.floor(n/syl.length)} return w })
const zipf=()=>vocab[Math.min(59999,Math.floor(Math.exp(rnd()*Math.log(60000))))-1+0|0]??vocab[0]
await c.query(`set session_replication_role=replica`)
for(const [i,x] of ['new','open','waiting-customer','waiting-third-party','solved','closed'].entries()) await c.query('insert into statuses values ($1,$2,null,$3,false,1)',[newId(),x,i])
const people=[...Array(Math.max(100,tickets/10|0))].map(()=>newId())
for(let i=0;i<people.length;i+=10000){const part=people.slice(i,i+10000); await c.query(`insert into people(id,name,role,created_at,version) select id,'Person '||substr(id::text,25),'customer',now(),1 from unnest($1::uuid[]) id`,[part])
await c.query(`insert into identities(id,person_id,kind,value,key,is_primary,created_at) select id,id,'email',id||'@ex.com',id||'@ex.com',true,now() from unnest($1::uuid[]) id`,[part])}
const teams=[newId(),newId(),newId(),newId()]
for(const [i,t] of teams.entries()) await c.query(`insert into teams values ($1,$2,$3,false,false,now(),1)`,[t,'Team '+i,i===3])
const agents=[...Array(20)].map(()=>newId()); await c.query(`insert into people(id,name,role,created_at,version) select id,'Agent','agent',now(),1 from unnest($1::uuid[]) id`,[agents])
const st=(await c.query(`select id,category from statuses order by position`)).rows
const t0=Date.now(); const B=500
let docs=0
for(let i=0;i<tickets;i+=B){
  const id:string[]=[],subj:string[]=[],cat:string[]=[],sid:string[]=[],req:string[]=[],ass:(string|null)[]=[],team:(string|null)[]=[],at:string[]=[]; const dt:string[]=[],dm:string[]=[],dv:string[]=[],dx:string[]=[]
  for(let j=0;j<B&&i+j<tickets;j++){ const k=i+j; const tid=newId(); const s=`${zipf()} ${zipf()} ${zipf()}`
    const open = k>tickets-5000 || rnd()<0.01; const stt=st.find(x=>x.category===(open?(['new','open','waiting-customer'][k%3]):(rnd()<.1?'solved':'closed')))
    id.push(tid);subj.push(s);cat.push(stt.category);sid.push(stt.id);req.push(people[Math.floor(rnd()*people.length)]!);ass.push(rnd()<.3?null:agents[k%20]!);team.push(rnd()<.2?null:teams[k%4]!)
    at.push(new Date(Date.now()-(tickets-k)*(3e10/tickets)).toISOString())
    for(let m=0;m<3;m++){ const words=[];const n=60+rnd()*120; for(let w=0;w<n;w++)words.push(zipf()); if(rnd()<.08)words.push('commonword'); if(rnd()<.005) words.push('middleword'); if(rnd()<.0001)words.push('rareword'); if(k%997==0&&m==0) words.push('uniq'+k)
      const text=words.join(' '); dt.push(tid);dm.push(newId());dx.push(text);dv.push(documentVector(s,text)) }
  }
  await c.query(`insert into tickets(id,subject,status_id,category,requester_id,assignee_id,team_id,channel,created_at,updated_at,version,message_count) select id,s,sid,cat,r,a,tm,'email',at,at,1,3 from unnest($1::uuid[],$2::text[],$3::uuid[],$4::text[],$5::uuid[],$6::uuid[],$7::uuid[],$8::timestamptz[]) x(id,s,sid,cat,r,a,tm,at)`,[id,subj,sid,cat,req,ass,team,at])
  await c.query(`insert into messages(id,ticket_id,kind,direction,channel,text,created_at) select m,t,'public','in','email',x,now() from unnest($1::uuid[],$2::uuid[],$3::text[]) u(m,t,x)`,[dm,dt,dx])
  await c.query(`insert into search_documents(ticket_id,message_id,public,words) select t,m,true,v::tsvector from unnest($1::uuid[],$2::uuid[],$3::text[]) u(t,m,v)`,[dt,dm,dv])
  docs+=dt.length
  if(Math.floor(docs/16384)>Math.floor((docs-dt.length)/16384)){ const db=openDatabase(url,{size:2,log:openLog('silent')}); for(let z=0;z<20;z++) try { await cutSegment(db); while(await mergeSegments(db)); break } catch(e) { await new Promise(r=>setTimeout(r,500)) } await db.close() }
}
await c.query('vacuum analyze')
await c.query(`update tickets t set last_message_id=null where false`)
console.log(name,tickets,'seeded in',(Date.now()-t0)/1000)
await c.end()
