import subprocess, os, sys
P = subprocess.PIPE
p = subprocess.Popen(['cat'], stdin=P, stdout=P)
print p.communicate('some input')
print p.returncode
print subprocess.call(['sh', '-c', 'exit 3']), subprocess.call('exit 4', shell=True)
print repr(subprocess.check_output(['echo', 'hi there']))
print repr(subprocess.check_output('echo out; echo err >&2', shell=True, stderr=subprocess.STDOUT))
p = subprocess.Popen('echo out; echo err >&2; exit 2', shell=True, stdout=P, stderr=P)
print p.communicate(), p.returncode, p.wait(), p.poll()
try:
    subprocess.check_call(['false'])
except subprocess.CalledProcessError, e:
    print e, e.returncode, e.cmd
try:
    subprocess.Popen(['/no/such/program'])
except OSError, e:
    print e.errno, e
try:
    subprocess.check_output('echo x; exit 1', shell=True)
except subprocess.CalledProcessError, e:
    print repr(e.output)
p = subprocess.Popen(['cat'], stdin=P, stdout=P)
p.stdin.write('by hand\n')
p.stdin.close()
print p.stdout.read(), p.wait()
print subprocess.Popen('echo $V; pwd', shell=True, stdout=P, env={'V': 'w', 'PATH': os.environ['PATH']}, cwd='/').communicate()[0]
os.environ['FROM_PARENT'] = 'yes'
print subprocess.check_output('echo $FROM_PARENT', shell=True),
print os.system('exit 5') >> 8, os.popen('echo popen').read(),
print subprocess.list2cmdline(['a b', 'c"d', 'e\\', ''])
