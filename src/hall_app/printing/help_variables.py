"""The printable names of help in money and goods: grants, gifts and the charity shop."""

from __future__ import annotations

from hall_app.printing.variable import Kind, Variable, rows

_GROUPS: dict[str, dict[str, tuple[str, object, Kind]]] = {
    "grant": {
        "number": ("发放批次编号", "BHC-W202609-01", Kind.TEXT),
        "project": ("项目名称", "国庆节走访慰问", Kind.TEXT),
        "source": ("资金、物资来源", "社区党组织服务群众经费", Kind.TEXT),
        "standard": ("发放标准", "每户 500 元、大米 1 袋", Kind.TEXT),
        "on": ("发放日期", "2026-09-28", Kind.DATE),
        "giver": ("发放单位", "滨河社区服务站", Kind.TEXT),
        "total": ("合计金额", 200000, Kind.MONEY),
        "persons": ("合计户数", "4", Kind.TEXT),
        "goods": ("合计物资", "大米 4 袋、食用油 4 桶", Kind.TEXT),
        "rule": ("要求公示的规定（待核的留空）", "", Kind.TEXT),
        "posted_from": ("公示开始", "2026-09-20", Kind.DATE),
        "posted_until": ("公示截止", "2026-09-26", Kind.DATE),
        "name": ("领取人", "周文静", Kind.TEXT),
        "id_number": ("领取人证件号码", "119999199004182063", Kind.ID),
        "address": ("领取人住址", "滨河路 18 号 3 号楼 2 单元 601", Kind.TEXT),
        "amount": ("金额", 50000, Kind.MONEY),
        "things": ("物资名称和数量", "大米 1 袋、食用油 1 桶", Kind.TEXT),
        "reason": ("发放事由", "国庆节走访慰问", Kind.TEXT),
        "proxy": ("代领人及关系", "", Kind.TEXT),
        "way": ("发放形式", ["现金"], Kind.CHOICES),
        "receipt": ("收据编号", "BHC-W202609-01-003", Kind.TEXT),
    },
    "relief": {
        "number": ("救助批次编号", "BHC-J202609-01", Kind.TEXT),
        "project": ("救助项目", "暴雨受灾临时救助", Kind.TEXT),
        "source": ("资金、物资来源", "街道临时救助备用金", Kind.TEXT),
        "on": ("发放日期", "2026-09-16", Kind.DATE),
        "giver": ("发放单位", "滨河社区服务站", Kind.TEXT),
        "total": ("救助款和物资折款合计", 304000, Kind.MONEY),
    },
    "gifts": {
        "total": ("捐款合计", 120000, Kind.MONEY),
        "people": ("捐赠人次", "3", Kind.TEXT),
    },
    "gift": {
        "number": ("接收单编号", "BHC-J20260912-001", Kind.TEXT),
        "on": ("接收日期", "2026-09-12", Kind.DATE),
        "donor": ("捐赠人（单位）", "周建国", Kind.TEXT),
        "phone": ("联系电话", "13900001234", Kind.PHONE),
        "address": ("住址", "滨河路 18 号 3 号楼 2 单元 601", Kind.TEXT),
        "purpose": ("捐赠意愿", ["由爱心超市统筹"], Kind.CHOICES),
        "public": ("是否同意公开姓名", "否", Kind.CHOICES),
        "amount": ("捐款", None, Kind.MONEY),
        "taken_by": ("接收人", "李敏", Kind.TEXT),
        "note": ("说明", "衣物已洗净", Kind.TEXT),
    },
    "stock": {
        "number": ("单号", "BHC-R20260912-001", Kind.TEXT),
        "on": ("日期", "2026-09-12", Kind.DATE),
        "source": ("来源", "捐赠，接收单 BHC-J20260912-001", Kind.TEXT),
        "use": ("用途", "9月物资发放", Kind.TEXT),
        "to": ("领用单位、人", "爱心超市发放台，李敏", Kind.TEXT),
        "keeper": ("保管人", "李敏", Kind.TEXT),
        "place": ("存放地点", "本站一层储物间", Kind.TEXT),
        "week": ("盘点期间", "2026-09-21 至 2026-09-27", Kind.TEXT),
        "counted_on": ("盘点日期", "2026-09-27", Kind.DATE),
        "reason": ("盈亏原因", "食用油破损 1 桶", Kind.TEXT),
    },
    "wish": {
        "number": ("申请表编号", "BHC-S20260915-001", Kind.TEXT),
        "on": ("申请日期", "2026-09-15", Kind.DATE),
        "name": ("申请人", "马德福", Kind.TEXT),
        "id_number": ("证件号码", "119999195807210023", Kind.ID),
        "sex": ("性别", "男", Kind.TEXT),
        "age": ("年龄", "68", Kind.TEXT),
        "phone": ("联系电话", "13800006012", Kind.PHONE),
        "address": ("住址", "滨河路 18 号 2 号楼 3 单元 302", Kind.TEXT),
        "members": ("家庭人口", "3", Kind.TEXT),
        "kind": ("人员类别", ["最低生活保障"], Kind.CHOICES),
        "card": ("爱心卡号", "AX-0086", Kind.TEXT),
        "reason": ("申请理由", "妻子长期卧床，家庭收入低", Kind.TEXT),
        "way": ("领取方式", ["送货上门"], Kind.CHOICES),
        "visited": ("入户了解情况", "已走访，情况属实", Kind.TEXT),
        "opinion": ("社区意见", "同意发放", Kind.TEXT),
    },
}

_LISTS: dict[str, tuple[str, dict[str, tuple[str, object]]]] = {
    "grants": (
        "发放对象",
        {
            "no": ("序号", "1"),
            "name": ("姓名", "赵桂英"),
            "id_number": ("身份证号", "11999919400312001X"),
            "address": ("家庭住址", "滨河路 18 号 1 号楼 1 单元 101"),
            "kind": ("人员类别", "高龄独居"),
            "amount": ("金额", 50000),
            "things": ("物资类别、数量", "大米 1 袋"),
            "proxy": ("代领人及关系", ""),
            "phone": ("联系电话", "13800006011"),
            "remark": ("备注", ""),
        },
    ),
    "relief_households": (
        "救助的户",
        {
            "no": ("序号", "1"),
            "head": ("户主姓名", "马德福"),
            "id_number": ("身份证号", "119999195807210023"),
            "phone": ("联系方式", "13800006012"),
            "kind": ("家庭类型", "最低生活保障"),
            "members": ("家庭人口", 3),
            "address": ("住址", "滨河路 18 号 2 号楼 3 单元 302"),
            "needing": ("需救助人口", 2),
            "amount": ("救助款", 80000),
            "goods": ("物资折款", 12000),
            "way": ("发放形式", "现金、实物"),
        },
    ),
    "posted_grants": (
        "公示的发放对象",
        {
            "no": ("序号", "1"),
            "name": ("姓名（打印时遮盖）", "赵桂英"),
            "place": ("住址（打印时只到楼栋）", "滨河路 18 号 1 号楼 1 单元 101"),
            "persons": ("享受人数", "1"),
            "amount": ("金额", 50000),
            "things": ("物资", "大米 1 袋"),
        },
    ),
    "posted_gifts": (
        "公示的捐赠",
        {
            "no": ("序号", "1"),
            "on": ("日期", "2026-09-05"),
            "donor": ("捐赠人（不同意公开的打“爱心居民”）", "滨河家政服务有限公司"),
            "amount": ("捐款", 100000),
            "things": ("捐物及数量", ""),
            "use": ("用途", "爱心超市进货"),
        },
    ),
    "gift_goods": (
        "捐赠的物品",
        {
            "no": ("序号", "1"),
            "name": ("名称", "冬衣"),
            "unit": ("单位", "件"),
            "count": ("数量", "26"),
            "quality": ("质量（新旧）", "八成新"),
            "remark": ("备注", "已洗净"),
        },
    ),
    "stock_goods": (
        "出入库的物品",
        {
            "no": ("序号", "1"),
            "code": ("物品编号", "AX-012"),
            "name": ("物品名称", "大米"),
            "spec": ("规格", "5 千克/袋"),
            "unit": ("单位", "袋"),
            "count": ("数量", "20"),
            "price": ("单价", 3500),
            "value": ("折款", 70000),
            "expires": ("有效期至", "2027-03-01"),
            "remark": ("备注", ""),
        },
    ),
    "stock_counts": (
        "盘点的物品",
        {
            "no": ("序号", "1"),
            "code": ("物品编号", "AX-012"),
            "name": ("物品名称", "大米"),
            "unit": ("单位", "袋"),
            "opening": ("上次结存", "12"),
            "came": ("本期入库", "20"),
            "went": ("本期出库", "14"),
            "book": ("账面数", "18"),
            "found": ("实存数", "18"),
            "over": ("盈亏", "0"),
            "expires": ("最早有效期", "2027-03-01"),
            "remark": ("备注", ""),
        },
    ),
    "wished_goods": (
        "申请的物资",
        {
            "no": ("序号", "1"),
            "name": ("物资名称", "大米"),
            "unit": ("单位", "袋"),
            "count": ("申请数量", "2"),
            "granted": ("核定数量", "1"),
            "remark": ("备注", ""),
        },
    ),
    "issues": (
        "物资发放",
        {
            "no": ("序号", "1"),
            "on": ("日期", "2026-09-15"),
            "number": ("出库单号", "BHC-C20260915-001"),
            "name": ("领取人", "马德福"),
            "card": ("爱心卡号", "AX-0086"),
            "kind": ("人员类别", "最低生活保障"),
            "things": ("种类、数量", "大米 1 袋、食用油 1 桶"),
            "points": ("积分", "0"),
            "way": ("领取方式", "送货上门"),
            "by": ("发放人", "李敏"),
        },
    ),
    "errand_goods": (
        "送货上门",
        {
            "no": ("序号", "1"),
            "name": ("领取人", "马德福"),
            "address": ("住址", "滨河路 18 号 2 号楼 3 单元 302"),
            "phone": ("联系电话", "13800006012"),
            "things": ("物资、数量", "大米 1 袋、食用油 1 桶"),
            "when": ("约定时间", "9月15日 上午"),
            "by": ("配送人", "李敏"),
        },
    ),
}


HELP_VARIABLES: tuple[Variable, ...] = (
    *(
        Variable(path=f"{group}.{leaf}", label=label, kind=kind, sample=sample)
        for group, leaves in _GROUPS.items()
        for leaf, (label, sample, kind) in leaves.items()
    ),
    *(
        rows(
            path,
            label,
            {leaf: title for leaf, (title, _) in columns.items()},
            {leaf: sample for leaf, (_, sample) in columns.items()},
        )
        for path, (label, columns) in _LISTS.items()
    ),
)

__all__ = ["HELP_VARIABLES"]
