"""How `gunicorn web:app` listens. WEB_CONCURRENCY sets the number of processes, as gunicorn has it."""

import logs
from listening import GatheringWorker
from settings import settings

_host = settings().listen
bind = f"{_host if _host.version == 4 else f'[{_host}]'}:{settings().port}"
forwarded_allow_ips = ",".join(map(str, settings().trusted_proxies))
worker_class = GatheringWorker
threads = 8
worker_connections = 500  # each may hold a request that is half there, a megabyte at most
logconfig_dict = logs.config()
control_socket_disable = True  # it would be a file in the home of whoever runs this
