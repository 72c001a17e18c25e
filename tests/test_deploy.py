"""What is in deploy/ names commands, settings and files that exist. Nothing is built or started."""

import configparser
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from bot.commands import parser
from bot.config import Settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
SETTINGS = {each.name.upper() for each in fields(Settings)}


def exists(arguments):
    """Whether the command line takes these."""
    return callable(parser().parse_args(arguments).do)


@pytest.mark.parametrize("path", sorted(DEPLOY.glob("*.service")), ids=lambda path: path.name)
def test_a_unit_starts_a_command_that_exists_as_its_own_user(path):
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str
    unit.read(path)
    program, *arguments = shlex.split(unit["Service"]["ExecStart"])
    assert program.endswith("/python")
    assert arguments[:2] == ["-m", "bot"]
    assert exists(arguments[2:])
    assert unit["Service"]["User"] not in {"", "root"}
    assert unit["Service"]["RestartPreventExitStatus"] == "2"
    named = re.findall(r"^Environment=([A-Z_]+)=", path.read_text(), re.MULTILINE)
    assert set(named) <= SETTINGS


@pytest.mark.parametrize("path", sorted(DEPLOY.glob("*.service")), ids=lambda path: path.name)
def test_systemd_itself_finds_no_fault_in_a_unit(path, tmp_path):
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd-analyze is not installed here")
    unit = tmp_path / path.name.replace("@", "@1")
    unit.write_text(path.read_text().replace("/opt/plankton/.venv/bin/python", sys.executable))
    found = subprocess.run([analyze, "verify", unit], capture_output=True, text=True, check=False)  # noqa: S603  our own words
    assert (found.returncode, found.stderr) == (0, "")


def test_the_compose_file_runs_commands_that_exist_with_settings_that_exist():
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    ours = [each for name, each in compose["services"].items() if name != "postgres"]
    assert len(ours) == 3
    for service in ours:
        assert exists(service.get("command", ["run"]))
        assert set(service["environment"]) <= SETTINGS
        assert service["read_only"]
        assert (DEPLOY / service["build"]["context"] / service["build"]["dockerfile"]).is_file()
    assert compose["services"]["bot"]["depends_on"] == compose["services"]["worker"]["depends_on"]


def test_the_image_has_what_the_package_is_made_of_and_does_not_run_as_root():
    image = (DEPLOY / "Dockerfile").read_text()
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.*) \S+$", image, re.MULTILINE)
        for name in line.split()
    ]
    assert all((ROOT / each).exists() for each in copied)
    packages = re.search(r"packages = \[(.*)\]", (ROOT / "pyproject.toml").read_text())[1]
    assert set(re.findall(r'"(\w+)"', packages)) <= set(copied)
    users = re.findall(r"^USER (\w+)", image, re.MULTILINE)
    assert users
    assert users[-1] != "root"
    assert set(re.findall(r"^(?:ENV| +)\s*([A-Z_]+)=", image, re.MULTILINE)) <= {
        *SETTINGS,
        "PATH",
        "PYTHONUNBUFFERED",
    }
    port = re.search(r"HTTP_PORT=(\d+)", image)[1]
    assert f"127.0.0.1:{port}/readyz" in image


def test_nothing_secret_reaches_the_image():
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".env", ".git", "var"} <= set(ignored)
