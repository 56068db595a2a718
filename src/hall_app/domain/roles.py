"""The roles of a hall, and what an account may see of its work (domain reference 2.10)."""

from __future__ import annotations

ROLES = (
    "head",
    "intake",
    "handler",
    "agent",
    "enquiry",
    "archivist",
    "grid",
    "mediator",
    "store",
    "administrator",
    "auditor",
)
"""Roles in the order of the reference: 站长, 综合窗口, 承办人, 代理员, 咨询员, 档案员, 网格员,
调解员, 物资管理员, 系统管理员, 监督员."""
