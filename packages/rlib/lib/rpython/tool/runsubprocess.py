"""Running other programs."""
import subprocess


def run_subprocess(executable, args, env=None, cwd=None):
    """(status, standard output, standard error) of a program with arguments, which are a list or one text for the shell."""
    if isinstance(args, list):
        args = [str(arg) for arg in args]
        process = subprocess.Popen([executable] + args, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    else:
        process = subprocess.Popen('%s %s' % (executable, args or ''), shell=True, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    stdout, stderr = process.communicate()
    return process.returncode, stdout, stderr
