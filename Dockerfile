# The site as an image: web server and worker are two commands of it. See docs/hosting.md.
FROM python:3.13-slim AS build
WORKDIR /app
COPY .ci/requirements.txt .ci/requirements.txt
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check \
    --require-hashes --only-binary :all: -r .ci/requirements.txt \
 && /venv/bin/pip uninstall --yes playwright axe-playwright-python mypy ruff djlint hypothesis \
    pytest pytest-django pytest-randomly pytest-xdist import-linter grimp time-machine
COPY manage.py pyproject.toml ./
COPY courses courses
COPY training training
COPY templates templates
COPY locale locale
ENV DJANGO_SETTINGS_MODULE=training.settings.production STATIC_ROOT=/app/static
RUN SECRET_KEY=only-for-building DATA_DIR=/build /venv/bin/python manage.py collectstatic --no-input -v 0

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home site \
 && mkdir /uploads && chown site /uploads
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV DJANGO_SETTINGS_MODULE=training.settings.production \
    STATIC_ROOT=/app/static DATA_DIR=/data MEDIA_ROOT=/uploads \
    PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1
USER site
VOLUME ["/data", "/uploads"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/', timeout=4)"]
CMD ["python", "-m", "granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", \
     "--workers", "2", "--blocking-threads", "3", "--no-ws", "--log-level", "warning", \
     "training.wsgi:application"]
