# Random pieces of syntax: which patterns compile, and what the others are told.
import re, sys
class R:
    def __init__(s,x): s.x=x
    def n(s,k):
        s.x=(s.x*1103515245+12345)&0x7fffffff
        return (s.x>>8)%k
    def c(s,l): return l[s.n(len(l))]
T=['a','b','c','A','0','1','9','(',')','[',']','{','}','|','?','*','+','^','$','.','-',',','\\','\\1','\\2','\\x','\\x4','\\x41','\\0','\\07','\\101','(?:','(?P<n>','(?P=n)','(?P<','(?P>','(?=','(?!','(?<=','(?<','(?i)','(?x)','(?#c)','(?(1)','(?(n)','(?z','{2}','{1,2}','{2,1}',' ','#','\n','\\b','\\d','\\Z','\\q','<','>','=','n','\\g<1>','\\n','[^','[a-','\\w','(?s)','(?m)', '(?u)', '(?P']
def show(p,t):
    try: c=re.compile(p)
    except re.error, e: return 'E '+str(e)
    except Exception, e: return 'X '+type(e).__name__+str(e)
    out=[c.flags,c.groups,sorted(c.groupindex.items())]
    m=c.search(t)
    out.append(m and (m.span(),m.groups(),m.lastindex,m.lastgroup))
    out.append(c.findall(t))
    return repr(out)
def tmpl(p,t):
    try: return repr(re.sub('(?P<n>a)(b)?',p,t))
    except re.error, e: return 'E '+str(e)
    except Exception, e: return 'X '+type(e).__name__+str(e)
start,count=0,1500
for i in range(start,start+count):
    r=R(i*104729+7)
    for _ in range(3): r.n(2)
    p=''.join([r.c(T) for _ in range(1+r.n(7))])
    t=''.join([r.c('aabbcA01 \n#n<') for _ in range(r.n(9))])
    print i, repr(p), repr(t), show(p,t), tmpl(p,'xabya'), repr(re.escape(p))
