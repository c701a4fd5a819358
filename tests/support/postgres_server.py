"""A PostgreSQL server of its own for a test, of Debian's packages, on 127.0.0.1 and a Unix socket; without one the test fails."""
import ctypes
import glob
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time

LIBC = ctypes.CDLL(None)  # loaded before the user changes, who may not be allowed to


def demote():
    """PostgreSQL refuses root; it ends with this program, whatever happens to that."""
    if os.geteuid() == 0:
        for name in ("postgres", "nobody"):
            try:
                user = pwd.getpwnam(name)
                break
            except KeyError:
                continue
        os.setgroups([])
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)
    LIBC.prctl(1, signal.SIGQUIT)  # PR_SET_PDEATHSIG


class Server:
    def __init__(self, folder):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found:
            sys.exit("no PostgreSQL server is installed (package postgresql)")
        self.bin = pathlib.Path(found[-1]).parent
        self.folder, self.data = folder, folder / "data"
        if os.geteuid() == 0:
            try:
                shutil.chown(folder, "postgres")
            except LookupError:
                shutil.chown(folder, "nobody")
        subprocess.run([self.bin / "initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"],
                       check=True, stdout=subprocess.DEVNULL, preexec_fn=demote, cwd="/")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None

    def start(self):
        while True:
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.data, "-p", str(self.port), "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}",
                 "-c", "fsync=off", "-c", "shared_buffers=32MB", "-c", "log_min_messages=panic"], preexec_fn=demote, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while self.process.poll() is None:
                if subprocess.run([self.bin / "pg_isready", "-q", "-h", self.folder, "-p", str(self.port)], check=False).returncode == 0:
                    return
                time.sleep(0.02)
            time.sleep(0.05)  # processes of the killed one are still ending

    def kill(self):
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text(encoding="ascii").split()
        for process in [self.process.pid, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()

    def address(self):
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def ask(self, sql):
        said = subprocess.run([self.bin / "psql", "-X", "-tA", "-F", " ", "-h", self.folder, "-p", str(self.port), "-U", "postgres", "-d", "postgres", "-c", sql], check=True, stdout=subprocess.PIPE)
        return [int(word) for word in said.stdout.split()]
