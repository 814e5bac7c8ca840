"""The keys of the starter content: UUIDs made once from the ids of the curriculum.

A page, question, option or row keeps its key for ever, also when its words or its place change.
New starter content takes its keys from here, so that two people who convert the same lesson get
the same key.
"""

from uuid import UUID, uuid5

CURRICULUM = UUID("4f0f2c52-6b0c-5c5e-9d2a-6f6e1d1c7a10")


def starter_key(curriculum_id: str) -> UUID:
    """`curriculum_id` is a course (ETH), module (ETH-1), lesson (ETH-1.1), question (ETH-1-Q1) …"""
    return uuid5(CURRICULUM, curriculum_id)
