"""How `gunicorn web:app` listens. WEB_CONCURRENCY sets the number of processes, as gunicorn has it."""

from settings import settings

bind = f"{'127.0.0.1' if settings().demo else '0.0.0.0'}:{settings().port}"  # noqa: S104 (the public port)
threads = 8
control_socket_disable = True  # it would be a file in the home of whoever runs this
