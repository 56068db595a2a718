"""The printable names of a mediation file: parties, dispute, record, agreement, cover."""

from __future__ import annotations

from hall_app.printing.variable import Kind, Variable, registered

_GROUPS: dict[str, dict[str, tuple[str, object, Kind]]] = {
    "dispute": {
        "number": ("调解卷号", "(滨河)人调字〔2026〕第 12 号", Kind.TEXT),
        "committee": ("调解委员会", "滨河社区人民调解委员会", Kind.TEXT),
        "title": ("卷名", "周建国与马德福相邻漏水纠纷", Kind.TEXT),
        "kind": ("纠纷类型", "邻里纠纷", Kind.TEXT),
        "source": ("纠纷来源", ["当事人申请"], Kind.CHOICES),
        "facts": ("纠纷简要情况", "2026年8月马德福家水管漏水", Kind.TEXT),
        "asked": ("申请事项", "由马德福承担修理费用，并在一个月内修好水管", Kind.TEXT),
        "on": ("申请或登记日期", "2026-09-07", Kind.DATE),
        "registrar": ("登记人", "李敏", Kind.TEXT),
        "mediator": ("调解员", "王秀兰、陈国平", Kind.TEXT),
        "started": ("调解开始日期", "2026-09-08", Kind.DATE),
        "ended": ("调解结束日期", "2026-09-15", Kind.DATE),
        "result": ("调解结果", "达成协议", Kind.TEXT),
        "remark": ("备注", "", Kind.TEXT),
        "basis": ("告知依据（待核的留空）", "", Kind.TEXT),
    },
    "party_a": {
        "name": ("申请人姓名（单位）", "周建国", Kind.TEXT),
        "sex": ("申请人性别", "男", Kind.TEXT),
        "nation": ("申请人民族", "汉族", Kind.TEXT),
        "age": ("申请人年龄", "64", Kind.TEXT),
        "job": ("申请人职业、职务", "退休", Kind.TEXT),
        "phone": ("申请人联系方式", "13900001234", Kind.PHONE),
        "address": ("申请人住址", "滨河路 18 号 3 号楼 2 单元 601", Kind.TEXT),
        "proxy": ("申请人的代理人", "周文静", Kind.TEXT),
        "proxy_relation": ("代理人与申请人的关系", "父女", Kind.TEXT),
    },
    "party_b": {
        "name": ("被申请人姓名（单位）", "马德福", Kind.TEXT),
        "sex": ("被申请人性别", "男", Kind.TEXT),
        "nation": ("被申请人民族", "回族", Kind.TEXT),
        "age": ("被申请人年龄", "68", Kind.TEXT),
        "job": ("被申请人职业、职务", "退休", Kind.TEXT),
        "phone": ("被申请人联系方式", "13800006012", Kind.PHONE),
        "address": ("被申请人住址", "滨河路 18 号 3 号楼 2 单元 701", Kind.TEXT),
        "proxy": ("被申请人的代理人", "", Kind.TEXT),
        "proxy_relation": ("代理人与被申请人的关系", "", Kind.TEXT),
    },
    "proxy": {
        "for_whom": ("委托人", "周建国", Kind.TEXT),
        "name": ("受托人", "周文静", Kind.TEXT),
        "relation": ("与委托人关系", "父女", Kind.TEXT),
        "phone": ("受托人电话", "13800006013", Kind.PHONE),
        "address": ("受托人住址", "滨河路 18 号 3 号楼 2 单元 601", Kind.TEXT),
        "powers": ("委托权限", ["参加调解", "领取文书"], Kind.CHOICES),
        "until": ("委托期限", "2026-10-07", Kind.DATE),
        "on": ("委托日期", "2026-09-08", Kind.DATE),
    },
    "inquiry": {
        "at": ("调查时间", "2026年9月9日 9:30", Kind.TEXT),
        "place": ("调查地点", "滨河路 18 号 3 号楼 701", Kind.TEXT),
        "asked_by": ("调查人", "王秀兰", Kind.TEXT),
        "recorder": ("记录人", "李敏", Kind.TEXT),
        "name": ("被调查人", "马德福", Kind.TEXT),
        "sex": ("被调查人性别", "男", Kind.TEXT),
        "age": ("被调查人年龄", "68", Kind.TEXT),
        "phone": ("被调查人电话", "13800006012", Kind.PHONE),
        "address": ("被调查人住址", "滨河路 18 号 3 号楼 2 单元 701", Kind.TEXT),
        "relation": ("与当事人的关系", "被申请人本人", Kind.TEXT),
        "words": ("调查内容", "问：水管何时开始漏水？答：8 月下旬", Kind.TEXT),
    },
    "talk": {
        "at": ("调解时间", "2026年9月15日 14:30", Kind.TEXT),
        "place": ("调解地点", "本站调解室", Kind.TEXT),
        "present": ("参加人", "物业公司周工", Kind.TEXT),
        "recorder": ("记录人", "李敏", Kind.TEXT),
        "words": ("调解记录", "调解员说明来意并告知权利义务", Kind.TEXT),
        "result": ("调解结果", ["达成协议"], Kind.CHOICES),
    },
    "agreement": {
        "number": ("协议书编号", "(滨河)人调字〔2026〕第 12 号", Kind.TEXT),
        "facts": ("纠纷主要事实、争议事项", "2026年8月马德福家水管漏水", Kind.TEXT),
        "blame": ("各方责任", "漏水由马德福家水管老化引起，由其承担修理责任", Kind.TEXT),
        "terms": ("协议内容", "一、马德福于2026年9月30日前修好水管", Kind.TEXT),
        "how": ("履行方式、地点", "现金当面付清，地点为本站调解室", Kind.TEXT),
        "until": ("履行期限", "2026-09-30", Kind.DATE),
        "on": ("签订日期", "2026-09-15", Kind.DATE),
        "spoken": ("口头协议的内容", "马德福当场道歉，并于三日内清走楼道杂物", Kind.TEXT),
    },
    "performance": {
        "state": ("履行情况", ["已全部履行"], Kind.CHOICES),
        "on": ("履行日期", "2026-09-29", Kind.DATE),
        "what": ("履行内容", "修理费 1,800 元已付清，水管已修好", Kind.TEXT),
        "proof": ("所附凭证", "收条 1 张、照片 2 张", Kind.TEXT),
    },
    "revisit": {
        "on": ("回访日期", "2026-10-12", Kind.DATE),
        "way": ("回访方式", ["上门"], Kind.CHOICES),
        "by": ("回访人", "王秀兰", Kind.TEXT),
        "whom": ("被回访人", "周建国", Kind.TEXT),
        "words": ("回访情况", "水管未再漏水，双方关系正常", Kind.TEXT),
        "opinion": ("当事人意见", "满意，没有新的要求", Kind.TEXT),
        "next": ("后续处理", "不需要再回访", Kind.TEXT),
    },
    "court": {
        "name": ("人民法院", "滨江区人民法院", Kind.TEXT),
        "on": ("申请日期", "2026-09-20", Kind.DATE),
    },
    "dossier": {
        "sheets": ("卷内件数", "8", Kind.TEXT),
        "pages": ("卷内页数", "21", Kind.TEXT),
        "filed_by": ("立卷人", "李敏", Kind.TEXT),
        "checked_by": ("检查人", "王秀兰", Kind.TEXT),
        "filed_on": ("立卷日期", "2026-10-20", Kind.DATE),
        "keep": ("保管期限（待核的留空）", "", Kind.TEXT),
        "words": ("卷宗情况说明", "材料齐全，当事人身份证明为复印件，经与原件核对", Kind.TEXT),
    },
}

_LISTS: dict[str, tuple[str, dict[str, tuple[str, object]]]] = {
    "dossier_papers": (
        "卷内文书",
        {
            "no": ("序号", "1"),
            "name": ("文书名称", "人民调解申请书"),
            "on": ("日期", "2026-09-07"),
            "pages": ("页号", "1"),
            "need": ("是否必备", "必备"),
            "remark": ("备注", ""),
        },
    ),
}


MEDIATION_VARIABLES: tuple[Variable, ...] = registered(_GROUPS, _LISTS)

__all__ = ["MEDIATION_VARIABLES"]
