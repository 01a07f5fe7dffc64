"""How `gunicorn web:app` listens. WEB_CONCURRENCY sets the number of processes, as gunicorn has it."""

import logs
from settings import settings

_host = settings().listen
bind = f"{_host if _host.version == 4 else f'[{_host}]'}:{settings().port}"
forwarded_allow_ips = ",".join(map(str, settings().trusted_proxies))
threads = 8
logconfig_dict = logs.config()
control_socket_disable = True  # it would be a file in the home of whoever runs this
