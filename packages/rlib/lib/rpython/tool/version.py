"""Which version of a program this is, from its repository."""
import os
import subprocess


def get_repo_version_info(hgexe=None, root=None):
    """(name, branch or tag, revision) of the git checkout around a folder; '?' and '' where there is none."""
    if root is None:
        root = os.getcwd()
    revision = _git(root, 'rev-parse', '--short=12', 'HEAD')
    if revision is None:
        return '', '?', ''
    tag = _git(root, 'describe', '--tags', '--exact-match')
    branch = _git(root, 'rev-parse', '--abbrev-ref', 'HEAD')
    return 'PyPy', tag or branch or '?', revision


def _git(root, *args):
    try:
        process = subprocess.Popen(['git'] + list(args), cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, _ = process.communicate()
    except OSError:
        return None
    if process.returncode != 0:
        return None
    return out.strip()


def get_git_version(root):
    """(branch or tag, revision)."""
    return get_repo_version_info(root=root)[1:]
