"""Plays exported flows on SpiffWorkflow: the moves of a case, one after the other, by the people who made them.

Reads cases from standard input, a JSON object a line, and says of each how it went, a JSON object a line:

    {"file": "leave.bpmn", "moves": [{"at": "2026-04-01T09:00", "step": "step_1", "group": "role1",
     "values": {"item3": 2}}, {"at": "2026-04-02T09:00"}], "outcome": "完了"}
    {"ok": true, "messages": [{"step": "step_6", "to": ["role1"], "text": "…"}]}

A move without a step only moves the clock. SpiffWorkflow sees the clock of the case and never that of the machine.
"""

import datetime as real
import decimal
import json
import sys
import types

from lxml import etree
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.bpmn.specs.event_definitions import timer
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.spiff.parser.process import SpiffBpmnParser
from SpiffWorkflow.util.task import TaskState


class Clock:
    now = real.datetime(2026, 4, 1, 9, 0)
    # Each look at the clock is a little later than the one before, so that what is due now has passed.
    looks = 0

    @classmethod
    def look(cls):
        cls.looks += 1
        return cls.now + real.timedelta(microseconds=cls.looks)


class Day(real.date):
    @classmethod
    def today(cls):
        return Clock.now.date()


class Moment(real.datetime):
    @classmethod
    def now(cls, tz=None):
        return Clock.look().replace(tzinfo=timer.LOCALTZ).astimezone(tz)


timer.datetime = Moment
calendar = types.SimpleNamespace(date=Day, datetime=real.datetime, timedelta=real.timedelta)


class Played(Exception):
    pass


def begin(path):
    parser = SpiffBpmnParser()
    parser.add_bpmn_file(path)
    (name,) = [process.get("id") for process in etree.parse(path).iterfind("{*}process")]
    spec = parser.get_spec(name)
    environment = TaskDataEnvironment({"datetime": calendar, "decimal": decimal})
    return BpmnWorkflow(spec, parser.get_subprocess_specs(name), script_engine=PythonScriptEngine(environment))


def go_on(workflow):
    for _ in range(20):
        before = [(task.id, task.state) for task in workflow.get_tasks()]
        workflow.do_engine_steps()
        workflow.refresh_timers()
        if before == [(task.id, task.state) for task in workflow.get_tasks()]:
            return


def step_of(task):
    return task.task_spec.name.removesuffix(" [child]")


def groups_of(task):
    properties = task.task_spec.extensions.get("properties", {})
    if "groups" in properties:
        return properties["groups"].split(",")
    value = task.data[properties["groupsFrom"]]
    return value if isinstance(value, list) else [value]


def open_work(workflow):
    return [task for task in workflow.get_tasks(state=TaskState.READY) if task.task_spec.manual]


def is_at(task, step):
    name = step_of(task)
    number = step.removeprefix("step_")
    return name == step or name.startswith("handed_") and name.split("_", 2)[2] == number


def make(workflow, move):
    Clock.now = real.datetime.fromisoformat(move["at"])
    go_on(workflow)
    if "step" not in move:
        return
    waiting = open_work(workflow)
    for task in waiting:
        if is_at(task, move["step"]) and move["group"] in groups_of(task):
            task.set_data(**move.get("values", {}))
            task.run()
            go_on(workflow)
            return
    there = [(step_of(task), groups_of(task)) for task in waiting]
    raise Played(f"{move['group']} cannot act at {move['step']}: {there}")


def play(case):
    Clock.now = real.datetime.fromisoformat(case["moves"][0]["at"])
    workflow = begin(case["file"])
    go_on(workflow)
    for move in case["moves"]:
        make(workflow, move)
    ends = [
        task.task_spec.bpmn_name
        for task in workflow.get_tasks(state=TaskState.COMPLETED)
        if type(task.task_spec).__name__ == "EndEvent"
        and type(task.task_spec.event_definition).__name__ == "TerminateEventDefinition"
        and task.task_spec.bpmn_name
    ]
    outcome = ends[-1] if workflow.completed and ends else None
    if outcome != case["outcome"]:
        there = [(step_of(task), groups_of(task)) for task in open_work(workflow)]
        raise Played(f"ended with {outcome}, not {case['outcome']}; open: {there}")
    return [
        {"step": step_of(task), "to": task.data["message_to"], "text": task.data["message"]}
        for task in sorted(workflow.get_tasks(state=TaskState.COMPLETED), key=lambda task: task.last_state_change)
        if type(task.task_spec).__name__ == "SendTask"
    ]


for line in sys.stdin:
    case = json.loads(line)
    try:
        answer = {"ok": True, "messages": play(case)}
    except Exception as trouble:
        answer = {"ok": False, "why": f"{type(trouble).__name__}: {trouble}"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
