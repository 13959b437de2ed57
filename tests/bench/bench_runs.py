"""Run the contenders of a job in turn, round by round."""

import dataclasses
import json
import pathlib
import statistics
import subprocess


@dataclasses.dataclass
class Contender:
    """A program that does a job: `step` is run, what it prints goes to
    `output`; `removes` are files that must not be there before."""
    name: str
    step: list
    output: pathlib.Path
    removes: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Result:
    """What the rounds of a contender took, what it told in each, and what is
    to be known about all of them."""
    name: str
    wall_s: list = dataclasses.field(default_factory=list)
    cpu_s: list = dataclasses.field(default_factory=list)
    inner_s: list = dataclasses.field(default_factory=list)
    peak_kib: int = 0
    told: list = dataclasses.field(default_factory=list)
    about: dict = dataclasses.field(default_factory=dict)
    failure: str = ""


def read_told(path):
    """What a program says of itself: a line of JSON, its last."""
    if path.stat().st_size > 4096:
        return {}
    lines = path.read_text(errors="replace").splitlines()
    if not lines or not lines[-1].startswith("{"):
        return {}
    return json.loads(lines[-1])


def run_step(tools, step, output, folder):
    """Milliseconds on the clock and on the processors, and KiB."""
    done = subprocess.run([tools / "time_command", output, *map(str, step)],
                          cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        errors = [line for line in lines if "rror" in line]
        raise RuntimeError((errors or lines or ["failed"])[0])
    return map(float, done.stdout.split())


def run_once(tools, contender, folder, result):
    for path in contender.removes:
        pathlib.Path(path).unlink(missing_ok=True)
    wall, cpu, peak = run_step(tools, contender.step, contender.output, folder)
    told = read_told(contender.output)
    result.peak_kib = max(result.peak_kib, int(peak))
    result.told.append(told)
    result.wall_s.append(wall / 1e3)
    result.cpu_s.append(cpu / 1e3)
    if "inner_s" in told:
        result.inner_s.append(told["inner_s"])


def measure(tools, contenders, rounds, folder, warm_up=False):
    """All contenders in each round, so that drift of the machine's speed meets
    all; who fails is left out from then on."""
    results = [Result(contender.name) for contender in contenders]
    for number in range(-1 if warm_up else 0, rounds):
        for contender, result in zip(contenders, results):
            if result.failure:
                continue
            kept = result if number >= 0 else Result(contender.name)
            try:
                run_once(tools, contender, folder, kept)
            except RuntimeError as error:
                result.failure = str(error)
    return results


def ratio(ours, theirs):
    """The median over the rounds of their time over ours; who was not measured
    in every round is compared with our middle one."""
    if len(ours) != len(theirs):
        ours = [statistics.median(ours)] * len(theirs)
    return statistics.median(other / own for own, other in zip(ours, theirs))


def take_told(result, name):
    """What a program told under this name, round by round."""
    return [told[name] for told in result["told"] if name in told]
