import { readFileSync } from 'node:fs';
import { compareProfiles } from '../src/identity/evidence.js';
import { blockingKeys, decideMatch, normaliseIdentifier } from '../src/identity/index.js';
const rows=readFileSync('/work/shared/data/person-records.csv','utf8').trim().split('\n').slice(1).map(l=>l.split(','));
const prof=(r:string[])=>{const e=normaliseIdentifier('email',r[5]!);return {identifiers:e?[{kind:'email',value:e}]:[],names:[`${r[1]} ${r[2]}`.trim()].filter(Boolean),dateOfBirth:r[3]||undefined,attributes:r[4]?{city:r[4]}:{} as Record<string,string>}};
const users=new Map<string,string[]>(); for(const r of rows) if(r[5]&&!users.has(r[6]!)) users.set(r[6]!,r);
const tally=new Map<string,{n:number,un:number,ex:string[]}>(); let un=0,none=0;
for(const r of rows){const u=users.get(r[6]!); if(!u||u===r)continue; const p=prof(r),q=prof(u); const ev=compareProfiles(p,q); const d=decideMatch(p,[{id:'u',profile:q}]); const k=blockingKeys(q); const blocked=ev.sharedIdentifiers.length>0||blockingKeys(p).some(x=>k.includes(x));
 if(!blocked&&d.outcome!=='none')un++; if(d.outcome!=='none')continue; none++;
 const key=`name=${ev.name} email=${ev.email} dob=${ev.dateOfBirth} attr=${ev.agreeingAttributes.length}`;
 const t=tally.get(key)??{n:0,un:0,ex:[]}; t.n++; if(!blocked)t.un++; if(t.ex.length<2)t.ex.push(r.slice(1,6).join(',')+' <> '+u.slice(1,6).join(',')); tally.set(key,t);}
console.log('none',none,'unblocked but decidable',un);
for(const [k,t] of [...tally].sort((a,b)=>b[1].n-a[1].n).slice(0,24)) {console.log(t.n,'unblocked',t.un,k);  for(const e of t.ex) console.log('      ',e)}
