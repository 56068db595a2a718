<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation>
            <numerusform>至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters or more; changed at the first login</source>
        <translation>
            <numerusform>至少 %n 个字符；首次登录时改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n 个已停用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong password(s)</source>
        <translation>
            <numerusform>口令错 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>给{name}设新口令</translation>
    </message>
    <message>
        <source>A password given by somebody else is changed at once</source>
        <translation>别人给设的口令，登录时必须改</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Earlier passwords that may not come back</source>
        <translation>不得重用最近几个口令</translation>
    </message>
    <message>
        <source>Fewest characters</source>
        <translation>口令最少字符数</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>Give this password</source>
        <translation>设这个口令</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>解除等待</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>条线</translation>
    </message>
    <message>
        <source>Lines and grids</source>
        <translation>条线和网格</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>建立账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>设新口令</translation>
    </message>
    <message>
        <source>No account is loaded</source>
        <translation>没有读到账号</translation>
    </message>
    <message>
        <source>Nothing is ever deleted; every change goes into the journal.</source>
        <translation>账号不会删除；每次改动都记入日志。</translation>
    </message>
    <message>
        <source>Off or on</source>
        <translation>停用启用</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Password since</source>
        <translation>口令设于</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>口令规则</translation>
    </message>
    <message>
        <source>Rules of passwords and locks</source>
        <translation>口令和锁屏规则</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set them</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The account is changed</source>
        <translation>账号已改</translation>
    </message>
    <message>
        <source>The account is there</source>
        <translation>账号已建立</translation>
    </message>
    <message>
        <source>The desk locks itself after so many minutes</source>
        <translation>几分钟不动就锁屏</translation>
    </message>
    <message>
        <source>The rules hold from the next password and login on</source>
        <translation>规则从下次设口令和登录起生效</translation>
    </message>
    <message>
        <source>To be renewed after so many days</source>
        <translation>口令几天后要换</translation>
    </message>
    <message>
        <source>What may {name} do?</source>
        <translation>{name}能做什么？</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>auditor and system administrator stand alone</source>
        <translation>监督员和系统管理员不能兼其他岗位</translation>
    </message>
    <message>
        <source>changes the password at the next login</source>
        <translation>下次登录时改口令</translation>
    </message>
    <message>
        <source>has to wait</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>logs in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>needs the system administrator's account</source>
        <translation>要系统管理员的账号</translation>
    </message>
    <message>
        <source>no account is chosen</source>
        <translation>还没有选账号</translation>
    </message>
    <message>
        <source>sees the cases of these lines only; none ticked: of all</source>
        <translation>只看这些条线的办件；都不勾就是全部</translation>
    </message>
    <message>
        <source>sees these grids only, separated by “、”; empty: all</source>
        <translation>只看这些网格，用“、”分开；空着就是全部</translation>
    </message>
    <message>
        <source>short, in Latin letters: the initials will do</source>
        <translation>短，用拉丁字母：姓名首字母即可</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>the account is not waiting</source>
        <translation>这个账号没有在等待</translation>
    </message>
    <message>
        <source>this is the own account</source>
        <translation>这是自己的账号</translation>
    </message>
    <message>
        <source>unlocks by PIN</source>
        <translation>可用解锁码</translation>
    </message>
    <message>
        <source>{hint}; here: {grids}</source>
        <translation>{hint}；现有：{grids}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
    <message>
        <source>{least} to {most}; 0 for never</source>
        <translation>{least} 到 {most}；0 为不必换</translation>
    </message>
    <message>
        <source>{name} can log in again</source>
        <translation>{name}又能登录了</translation>
    </message>
    <message>
        <source>{name} can log in no longer; the work done stays</source>
        <translation>{name}不能再登录；经办的事都留着</translation>
    </message>
    <message>
        <source>{name} logs in with the new password from now on</source>
        <translation>{name}从现在起用新口令登录</translation>
    </message>
    <message>
        <source>{name} may try the password again</source>
        <translation>{name}可以再输口令了</translation>
    </message>
</context>
<context>
    <name>ActChoices</name>
    <message>
        <source>an adult relative of the household</source>
        <translation>同住成年亲属</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>appraisal</source>
        <translation>鉴定</translation>
    </message>
    <message>
        <source>auction</source>
        <translation>拍卖</translation>
    </message>
    <message>
        <source>basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>bring what is missing</source>
        <translation>代为补正</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>by public notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>by slip</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>collect the result</source>
        <translation>代领结果</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>hand in</source>
        <translation>代为递交</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>听证</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>left at the place</source>
        <translation>留置</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>passed out of the hall</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>pay fees</source>
        <translation>代缴费用</translation>
    </message>
    <message>
        <source>public posting</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>检疫</translation>
    </message>
    <message>
        <source>received for the person</source>
        <translation>代收</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予</translation>
    </message>
    <message>
        <source>review by experts</source>
        <translation>专家评审</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>招标</translation>
    </message>
    <message>
        <source>test</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人本人</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Then: written on the timeline; the case stays where it is.</source>
        <translation>结果：记入办理过程，办件状态不变。</translation>
    </message>
    <message>
        <source>Then: {what}</source>
        <translation>结果：{what}</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>这一项必填。</translation>
    </message>
    <message>
        <source>last day stays {day}</source>
        <translation>期限不变，仍到 {day}</translation>
    </message>
    <message>
        <source>last day then {day}</source>
        <translation>期限改到 {day}</translation>
    </message>
    <message>
        <source>next by {day}</source>
        <translation>{day} 前办下一步</translation>
    </message>
    <message>
        <source>next step today</source>
        <translation>今天办下一步</translation>
    </message>
    <message>
        <source>with {who}</source>
        <translation>承办人 {who}</translation>
    </message>
    <message>
        <source>{who} is to take it over</source>
        <translation>等 {who} 接办</translation>
    </message>
</context>
<context>
    <name>ActFields</name>
    <message>
        <source>Agent</source>
        <translation>代理员</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Applicant told by</source>
        <translation>告知申请人方式</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>取得的材料</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Commission until</source>
        <translation>委托期限</translation>
    </message>
    <message>
        <source>Consents to sensitive data as well</source>
        <translation>同意处理敏感个人信息</translation>
    </message>
    <message>
        <source>Consents to the use of personal data for this matter</source>
        <translation>同意为办理本事项使用个人信息</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the way</source>
        <translation>前往日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>总天数</translation>
    </message>
    <message>
        <source>Days more</source>
        <translation>延长天数</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Did not want to rate</source>
        <translation>放弃评价</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>结果名称</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Handed back to</source>
        <translation>退给</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>递交的材料</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>满意程度</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>结果编号</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管至</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>May pay at most (yuan)</source>
        <translation>代缴费用上限（元）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办理部门</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Papers entrusted</source>
        <translation>交付的材料</translation>
    </message>
    <message>
        <source>Papers handed back</source>
        <translation>退还的材料</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>Person there</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>代理权限</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>拟办意见</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>预计完成</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>Special step</source>
        <translation>特别环节</translation>
    </message>
    <message>
        <source>Station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>To</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>需带材料</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>待取材料</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What the resident said</source>
        <translation>居民意见</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Who is urged</source>
        <translation>催谁</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>超期原因</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>as 9-30 or +5 · promised for {day}</source>
        <translation>可输 9-30 或 +5 · 承诺 {day} 办结</translation>
    </message>
    <message>
        <source>as 9-30 or +5; t is today</source>
        <translation>可输 9-30 或 +5；t 是今天</translation>
    </message>
    <message>
        <source>name, initials or login; ↓ shows all</source>
        <translation>输姓名、首字母或账号；↓ 看全部</translation>
    </message>
    <message>
        <source>now {count} {unit}</source>
        <translation>现在是 {count} 个{unit}</translation>
    </message>
    <message>
        <source>number of papers; empty is 1</source>
        <translation>份数，不填算 1 份</translation>
    </message>
    <message>
        <source>type a part of it; ↓ shows all</source>
        <translation>输几个字、首字母或序号；↓ 看全部</translation>
    </message>
    <message>
        <source>{name} (away until {day}, nobody covers)</source>
        <translation>{name}（请假到 {day}，无人代班）</translation>
    </message>
    <message>
        <source>{name} (away until {day}; {cover} covers)</source>
        <translation>{name}（请假到 {day}，{cover} 代班）</translation>
    </message>
    <message>
        <source>{unit}, at most {most}; once only</source>
        <translation>按{unit}算，最多 {most}，只能延一次</translation>
    </message>
</context>
<context>
    <name>ActGroups</name>
    <message>
        <source>Beside</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Full agency</source>
        <translation>全程代理</translation>
    </message>
    <message>
        <source>Outside the hall</source>
        <translation>对外</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>办结交付</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁来办</translation>
    </message>
</context>
<context>
    <name>ActMenu</name>
    <message>
        <source>Do this</source>
        <translation>办这一项</translation>
    </message>
    <message>
        <source>Find an act</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>No act is called so</source>
        <translation>没有这个操作</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>要办什么？</translation>
    </message>
    <message>
        <source>a word, pinyin or initials</source>
        <translation>输几个字、拼音或首字母，如 cb 找催办</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>现在不能办</translation>
    </message>
    <message>
        <source>not while the case is “{state}”</source>
        <translation>办件“{state}”时不能办这一项</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>with approval at this desk</source>
        <translation>由站长当场批准</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Accept all the same</source>
        <translation>仍要受理</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>All materials as demanded</source>
        <translation>全部收齐</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change clerk</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Change the number of copies</source>
        <translation>改份数</translation>
    </message>
    <message>
        <source>Change the selected value</source>
        <translation>改选中的内容</translation>
    </message>
    <message>
        <source>Change the state of a material</source>
        <translation>换材料状态</translation>
    </message>
    <message>
        <source>Change to an agent</source>
        <translation>改为代办</translation>
    </message>
    <message>
        <source>Full ID number and phone while held (goes into the journal)</source>
        <translation>按住看全号和电话（记入日志）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <translation>遮住屏幕</translation>
    </message>
    <message>
        <source>Keep a place chosen and go on with Tab</source>
        <translation>选住这一处，再用 Tab 往下选</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>放下，存草稿</translation>
    </message>
    <message>
        <source>Keep with a reason</source>
        <translation>写明原因后保留</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Main action</source>
        <translation>这一页的主要动作</translation>
    </message>
    <message>
        <source>Material as demanded, on to the next</source>
        <translation>收齐这一项，到下一项</translation>
    </message>
    <message>
        <source>Material from the copy on file</source>
        <translation>材料用档案里的存件</translation>
    </message>
    <message>
        <source>Month and figure of the trend</source>
        <translation>趋势图：换月份、换指标</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move a place by 1 mm; Ctrl 0.1 mm, Shift its size</source>
        <translation>移 1 毫米；按住 Ctrl 移 0.1 毫米，按住 Shift 改大小</translation>
    </message>
    <message>
        <source>New first-asked record</source>
        <translation>登记首问</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Next place of the form</source>
        <translation>到下一处</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一处要处理的</translation>
    </message>
    <message>
        <source>Nothing, as the page stands.</source>
        <translation>眼下没有。</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Page by its place in the list</source>
        <translation>按顺序打开页面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>上一格</translation>
    </message>
    <message>
        <source>Previous one</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>Print for the resident</source>
        <translation>打印给居民</translation>
    </message>
    <message>
        <source>Ready answer for the key before the cursor</source>
        <translation>用光标前的代码填入常用语</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Same item, next person</source>
        <translation>同一事项，下一个人</translation>
    </message>
    <message>
        <source>Same person, next item</source>
        <translation>同一个人，下一事项</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>找人找件</translation>
    </message>
    <message>
        <source>Section of this page</source>
        <translation>到本页第几段</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>这一页还能做什么</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为什么是这天</translation>
    </message>
    <message>
        <source>needs another account</source>
        <translation>要换有权限的账号办</translation>
    </message>
    <message>
        <source>{command}: {reason}</source>
        <translation>{command}：{reason}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Agent checked the result</source>
        <translation>代理人复核</translation>
    </message>
    <message>
        <source>Answer the urging</source>
        <translation>答复催办</translation>
    </message>
    <message>
        <source>Answered the person</source>
        <translation>答复当事人</translation>
    </message>
    <message>
        <source>Answered, settled</source>
        <translation>答复并办结</translation>
    </message>
    <message>
        <source>Asked the resident afterwards</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Back from the errand</source>
        <translation>外出返回</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Came back undone</source>
        <translation>退回未办</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>变更时限</translation>
    </message>
    <message>
        <source>Collected at an office</source>
        <translation>取件</translation>
    </message>
    <message>
        <source>Commission an agent</source>
        <translation>登记代办委托</translation>
    </message>
    <message>
        <source>Correct what was issued</source>
        <translation>更正已出结果</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Do not take over</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>End the commission</source>
        <translation>终止代办</translation>
    </message>
    <message>
        <source>End without a result</source>
        <translation>终止办件</translation>
    </message>
    <message>
        <source>Entered in the superior's system</source>
        <translation>已录入上级系统</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Go out</source>
        <translation>外出代办</translation>
    </message>
    <message>
        <source>Hand over the result</source>
        <translation>交付结果</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>移交同事</translation>
    </message>
    <message>
        <source>Handed in at an office</source>
        <translation>递交部门</translation>
    </message>
    <message>
        <source>Let the head name the handler</source>
        <translation>报站长明确承办人</translation>
    </message>
    <message>
        <source>Name the handler</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新受理审查</translation>
    </message>
    <message>
        <source>Originals handed back</source>
        <translation>退还原件</translation>
    </message>
    <message>
        <source>Originals taken in</source>
        <translation>收存原件</translation>
    </message>
    <message>
        <source>Pass on to an office</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Plan an errand</source>
        <translation>安排跑办</translation>
    </message>
    <message>
        <source>Prolong the pause</source>
        <translation>延长暂停</translation>
    </message>
    <message>
        <source>Put under supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Rating given or waived</source>
        <translation>评价完成</translation>
    </message>
    <message>
        <source>Renew the commission</source>
        <translation>续办委托</translation>
    </message>
    <message>
        <source>Reply came</source>
        <translation>收到答复</translation>
    </message>
    <message>
        <source>Result is ready</source>
        <translation>结果待领</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Sent back for more</source>
        <translation>上级退回补充</translation>
    </message>
    <message>
        <source>Submit for decision</source>
        <translation>上报审核</translation>
    </message>
    <message>
        <source>Suspend the commission</source>
        <translation>中止代办</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Withdrawn by the applicant</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Write down why it is late</source>
        <translation>说明超期原因</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept although papers are missing: {about}</source>
        <translation>材料不齐仍要受理：{about}</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>准许这一次</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Let what is past its period be destroyed: {about}</source>
        <translation>同意销毁超过保管期限的内容：{about}</translation>
    </message>
    <message>
        <source>On a case: {about}</source>
        <translation>办件事项：{about}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Print whole ID numbers and phones: {about}</source>
        <translation>打印完整证件号和电话：{about}</translation>
    </message>
    <message>
        <source>Replace an ID number on record: {about}</source>
        <translation>更正已登记的证件号码：{about}</translation>
    </message>
    <message>
        <source>Somebody approves it</source>
        <translation>请人批准</translation>
    </message>
    <message>
        <source>Take a list out of the archive: {about}</source>
        <translation>从档案导出名单：{about}</translation>
    </message>
    <message>
        <source>Take whole ID numbers and phones out of the archive: {about}</source>
        <translation>从档案导出完整证件号和电话：{about}</translation>
    </message>
    <message>
        <source>Void the case {about}</source>
        <translation>作废办件 {about}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{name} may not do this alone. Whoever approves it types the own password here; it holds for this one time and goes into the journal.</source>
        <translation>这一步{name}不能单独做。批准的人在这里输入自己的口令；只准这一次，并记入日志。</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Leave lines for the pen</source>
        <translation>留横线手写</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers are being made</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Papers are being prepared</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Papers that did not come out</source>
        <translation>没打出的文书</translation>
    </message>
    <message>
        <source>Plain sheets</source>
        <translation>打应急简式</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>打印 {count} 份</translation>
    </message>
    <message>
        <source>Printing {count} papers</source>
        <translation>打印 {count} 份文书</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Stopped; nothing was printed, the papers wait.</source>
        <translation>已停下；一份也没打，文书都在等着打。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停下……</translation>
    </message>
    <message>
        <source>They go to the printer together; what cannot be printed is listed.</source>
        <translation>一起送去打印，打不出的最后会列出来。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>all these papers</source>
        <translation>这些文书</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>{count} papers went to the printer</source>
        <translation>已送去打印 {count} 份</translation>
    </message>
    <message>
        <source>{printed} went to the printer, {refused} did not:</source>
        <translation>送出 {printed} 份，{refused} 份没送出：</translation>
    </message>
    <message>
        <source>{words}: {done} of {whole}</source>
        <translation>{words}：{done} / {whole}</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>1 to the left edge</source>
        <translation>1 到左边</translation>
    </message>
    <message>
        <source>1 to the upper edge</source>
        <translation>1 到上边</translation>
    </message>
    <message>
        <source>2 to the right edge</source>
        <translation>2 到右边</translation>
    </message>
    <message>
        <source>2 to the upper edge</source>
        <translation>2 到上边</translation>
    </message>
    <message>
        <source>3 to the left edge</source>
        <translation>3 到左边</translation>
    </message>
    <message>
        <source>3 to the lower edge</source>
        <translation>3 到下边</translation>
    </message>
    <message>
        <source>4 to the lower edge</source>
        <translation>4 到下边</translation>
    </message>
    <message>
        <source>4 to the right edge</source>
        <translation>4 到右边</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Calibrate {printer} for “{title}”</source>
        <translation>校准“{printer}”打印“{title}”的位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>For every paper on {size} from this tray</source>
        <translation>这个纸盒的 {size} 纸都这样校准</translation>
    </message>
    <message>
        <source>In force now: {words}</source>
        <translation>现在的校准：{words}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Measure from the middle of each cross to the edge of the paper, in millimetres. A printer that is right shows {inset} everywhere.</source>
        <translation>从每个十字的中心量到纸边，单位毫米。打得准的话，都是 {inset}。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Print a check sheet</source>
        <translation>打印检查页</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Print without calibration again</source>
        <translation>去掉校准</translation>
    </message>
    <message>
        <source>Put {size} paper in and print the sheet. Take it as it comes out, the numbers upright, and have a ruler ready.</source>
        <translation>放好 {size} 纸，打印校准页。数字朝上拿正，备一把毫米尺。</translation>
    </message>
    <message>
        <source>Read it off</source>
        <translation>量出读数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>看结果</translation>
    </message>
    <message>
        <source>The check sheet comes out corrected: every cross should now be right to within half a millimetre. If not, go back and read again.</source>
        <translation>检查页已按校准打印：每个十字应准到半毫米以内。不准就回上一步再量。</translation>
    </message>
    <message>
        <source>The printer is right; nothing has to be moved.</source>
        <translation>打印机很准，不用调。</translation>
    </message>
    <message>
        <source>The sheet is on its way.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>height made {percent} %</source>
        <translation>高度调到 {percent} %</translation>
    </message>
    <message>
        <source>moved {length} mm down</source>
        <translation>下移 {length} 毫米</translation>
    </message>
    <message>
        <source>moved {length} mm to the left</source>
        <translation>左移 {length} 毫米</translation>
    </message>
    <message>
        <source>moved {length} mm to the right</source>
        <translation>右移 {length} 毫米</translation>
    </message>
    <message>
        <source>moved {length} mm up</source>
        <translation>上移 {length} 毫米</translation>
    </message>
    <message>
        <source>turned {turn}° against the clock</source>
        <translation>逆时针转 {turn}°</translation>
    </message>
    <message>
        <source>turned {turn}° with the clock</source>
        <translation>顺时针转 {turn}°</translation>
    </message>
    <message>
        <source>width made {percent} %</source>
        <translation>宽度调到 {percent} %</translation>
    </message>
</context>
<context>
    <name>CameBack</name>
    <message>
        <source>Choose</source>
        <translation>我来挑</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Take the old ones off</source>
        <translation>旧的取消</translation>
    </message>
    <message>
        <source>the printer was away too long</source>
        <translation>打印机太久没有回应</translation>
    </message>
    <message>
        <source>{count} papers wait for it, the oldest since {when}.</source>
        <translation>有 {count} 份文书在等它，最早的从{when}等起。</translation>
    </message>
    <message>
        <source>{count} papers wait for it, the oldest since {when}; {old} of them for more than an hour.</source>
        <translation>有 {count} 份文书在等它，最早的从{when}等起，其中 {old} 份等了一小时以上。</translation>
    </message>
    <message>
        <source>“{printer}” is there again</source>
        <translation>“{printer}”恢复了</translation>
    </message>
    <message>
        <source>“{printer}” is there again; {count} papers went to it</source>
        <translation>“{printer}”恢复了，已送去 {count} 份文书</translation>
    </message>
</context>
<context>
    <name>CardReader</name>
    <message>
        <source>A card was read. Finish what is open, then lay it on again.</source>
        <translation>读到一张证件。请先办完打开的窗口，再放一次。</translation>
    </message>
    <message>
        <source>A reader that types like a keyboard</source>
        <translation>像键盘一样打字的读卡器</translation>
    </message>
    <message>
        <source>A reader with its maker's library (sdtapi.dll)</source>
        <translation>用厂家动态库的读卡器（sdtapi.dll）</translation>
    </message>
    <message>
        <source>Choose the library…</source>
        <translation>选择动态库…</translation>
    </message>
    <message>
        <source>Choose the practice reader in the settings first.</source>
        <translation>请先在设置里选“练习读卡器”。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>ID-card reader</source>
        <translation>身份证读卡器</translation>
    </message>
    <message>
        <source>Lay a practice card on the reader</source>
        <translation>在读卡器上放一张练习证件</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Let the library crash</source>
        <translation>让动态库崩溃</translation>
    </message>
    <message>
        <source>Library of the reader's maker</source>
        <translation>读卡器厂家的动态库</translation>
    </message>
    <message>
        <source>None, numbers are typed</source>
        <translation>没有，号码手工输入</translation>
    </message>
    <message>
        <source>People on record come first, then strangers of each card.</source>
        <translation>前面是档案里的人，后面是各种证件的陌生人。</translation>
    </message>
    <message>
        <source>Plug it in</source>
        <translation>插上读卡器</translation>
    </message>
    <message>
        <source>Practice reader, without a device</source>
        <translation>练习读卡器，不用设备</translation>
    </message>
    <message>
        <source>Pull the plug</source>
        <translation>拔掉读卡器</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Ready. A card on the reader opens the person.</source>
        <translation>已就绪。证件放上读卡器就打开这个人。</translation>
    </message>
    <message>
        <source>Ready. Ctrl+Shift+K lays a card on, from any page.</source>
        <translation>已就绪。在任何页面按 Ctrl+Shift+K 放一张证件。</translation>
    </message>
    <message>
        <source>Ready. What the reader types goes to the person.</source>
        <translation>已就绪。读卡器打出的内容会直接打开这个人。</translation>
    </message>
    <message>
        <source>Take it away too early</source>
        <translation>太早拿开证件</translation>
    </message>
    <message>
        <source>The card says {card}, the archive {archive}.</source>
        <translation>证件上是 {card}，档案里是 {archive}。</translation>
    </message>
    <message>
        <source>The intake can begin with what the card says; the person is added to the archive when the matter is recorded.</source>
        <translation>可以用证件上的内容开始受理；受理登记后，这个人就加入档案。</translation>
    </message>
    <message>
        <source>The number can be typed at any time, too</source>
        <translation>任何时候也可以手工输入号码</translation>
    </message>
    <message>
        <source>The owner of this card</source>
        <translation>这张证件的持有人</translation>
    </message>
    <message>
        <source>The reader is being looked for…</source>
        <translation>正在找读卡器…</translation>
    </message>
    <message>
        <source>This account opens no person by a card.</source>
        <translation>这个账号不能用证件打开居民。</translation>
    </message>
    <message>
        <source>This card was valid until {day}.</source>
        <translation>这张证件的有效期到 {day} 为止。</translation>
    </message>
    <message>
        <source>To the intake</source>
        <translation>去受理</translation>
    </message>
    <message>
        <source>foreigner's card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>还没有选文件</translation>
    </message>
    <message>
        <source>permit Hong Kong, Macao, Taiwan</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>resident's ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>{name} is not in the archive yet</source>
        <translation>档案里还没有{name}</translation>
    </message>
    <message>
        <source>{name} is not in the archive.</source>
        <translation>档案里没有{name}。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Limit (working days)</source>
        <translation>时限（工作日）</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Who has it · next step</source>
        <translation>现在由谁 · 下一步</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 止</translation>
    </message>
    <message>
        <source>{nth}: {words}</source>
        <translation>{nth}，{words}</translation>
    </message>
    <message>
        <source>{words} · was due {day}</source>
        <translation>{words}（{day} 到期）</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%n calendar day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天（自然日）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) over</source>
        <translation>
            <numerusform>超过 %n 天（自然日）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) used</source>
        <translation>
            <numerusform>已用 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超过 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) used</source>
        <translation>
            <numerusform>已用 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errand(s)</source>
        <translation>
            <numerusform>跑办 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>材料 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>文书 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not ticked yet</source>
        <translation>
            <numerusform>还有 %n 项没有点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still missing</source>
        <translation>
            <numerusform>还缺 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to be brought</source>
        <translation>
            <numerusform>要补的材料 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>补打 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>照样受理</translation>
    </message>
    <message>
        <source>Accept and print the receipt</source>
        <translation>受理并打印回执</translation>
    </message>
    <message>
        <source>Accept without {names}?</source>
        <translation>缺{names}，照样受理？</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accepted all the same because</source>
        <translation>照样受理的理由</translation>
    </message>
    <message>
        <source>Accepted; promised for {day}</source>
        <translation>已受理，承诺 {day} 办结</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer by {day} ({nth}); the morning after it counts as accepted.</source>
        <translation>{day} 前要答复（{nth}）；过了这天，第二天早上视为受理。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Blank receipt the applicant has</source>
        <translation>申请人手里的备用单</translation>
    </message>
    <message>
        <source>Came from a visit</source>
        <translation>走访时提出</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Check the papers</source>
        <translation>审材料</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>审材料</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Commission suspended</source>
        <translation>代办中止</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>Counts as accepted, because nobody answered within five working days.</source>
        <translation>五个工作日内没有答复，从收件之日起视为受理。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Do it for the resident</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>First asked</source>
        <translation>首问</translation>
    </message>
    <message>
        <source>Further acts</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Handler to be named</source>
        <translation>待指定承办人</translation>
    </message>
    <message>
        <source>How the result is collected</source>
        <translation>结果怎么领</translation>
    </message>
    <message>
        <source>It is made from the case as it stands now.</source>
        <translation>按办件现在的情况生成。</translation>
    </message>
    <message>
        <source>Last contact with the applicant</source>
        <translation>最近一次联系申请人</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Next: {who} by {day}: {what}</source>
        <translation>下一步：{who} {day} 前{what}</translation>
    </message>
    <message>
        <source>Next: {who} today: {what}</source>
        <translation>下一步：{who} 今天{what}</translation>
    </message>
    <message>
        <source>Next: {who} {what}</source>
        <translation>下一步：{who}{what}</translation>
    </message>
    <message>
        <source>Next: {who}, was due {day}: {what}</source>
        <translation>下一步：{who} {what}（{day} 已过）</translation>
    </message>
    <message>
        <source>No clock ran for this case.</source>
        <translation>这件没有计时。</translation>
    </message>
    <message>
        <source>No paper was made for this case.</source>
        <translation>这件没有出过文书。</translation>
    </message>
    <message>
        <source>Now with {who}</source>
        <translation>现在在 {who}</translation>
    </message>
    <message>
        <source>Number of the notice</source>
        <translation>告知书文号</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>打开文书</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Papers came: accept and print the receipt</source>
        <translation>收到补件，受理并打印</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>这件的文书</translation>
    </message>
    <message>
        <source>Pass on to an office</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Print which paper?</source>
        <translation>打印哪一张？</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Tell what is missing and print</source>
        <translation>一次性告知并打印</translation>
    </message>
    <message>
        <source>The applicant had until {day} and brought nothing.</source>
        <translation>申请人应在 {day} 前补齐，没有收到补件。</translation>
    </message>
    <message>
        <source>The clock stands still until {day}; then it runs on by itself.</source>
        <translation>到 {day} 前不计时，之后自动接着算。</translation>
    </message>
    <message>
        <source>The hall's clock stands still. The applicant has until {day}.</source>
        <translation>现在不计时。申请人 {day} 前补齐。</translation>
    </message>
    <message>
        <source>The last day is counted once the days of {year} are loaded.</source>
        <translation>装入 {year} 年工作日后再算到期日。</translation>
    </message>
    <message>
        <source>The number stays in the register as void and is never used again.</source>
        <translation>办件号留在登记簿上，注明作废，不会再用。</translation>
    </message>
    <message>
        <source>The reason goes on record with your name.</source>
        <translation>理由和您的名字一起记入经过。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>To the first-asked record</source>
        <translation>看首问记录</translation>
    </message>
    <message>
        <source>To the visit</source>
        <translation>看走访</translation>
    </message>
    <message>
        <source>Told once</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Told what is missing; the applicant has until {day}</source>
        <translation>已一次性告知，申请人 {day} 前补齐</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>作废 {number}？</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>agent {name} ({relation})</source>
        <translation>代办 {name}（{relation}）</translation>
    </message>
    <message>
        <source>as demanded</source>
        <translation>照要求</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空表</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>by {limit}</source>
        <translation>延长 {limit}</translation>
    </message>
    <message>
        <source>copy {count}</source>
        <translation>复印件 {count}</translation>
    </message>
    <message>
        <source>day {nth}</source>
        <translation>第 {nth} 日</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已填好</translation>
    </message>
    <message>
        <source>first asked {first} · owner {owner} · received {moment}</source>
        <translation>首问 {first} · 承办 {owner} · 收件 {moment}</translation>
    </message>
    <message>
        <source>for it: {name}</source>
        <translation>经办 {name}</translation>
    </message>
    <message>
        <source>held: whole numbers</source>
        <translation>按住看全号</translation>
    </message>
    <message>
        <source>later</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>later, by {day}</source>
        <translation>容缺，{day} 前补</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>missing, not needed</source>
        <translation>没有带，可缺</translation>
    </message>
    <message>
        <source>next one</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>no paper is marked missing</source>
        <translation>还没有标缺的材料</translation>
    </message>
    <message>
        <source>no papers are waited for</source>
        <translation>没有等待补正的材料</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>还没看</translation>
    </message>
    <message>
        <source>nothing has to be decided</source>
        <translation>现在没有要定的</translation>
    </message>
    <message>
        <source>nothing is left to be done</source>
        <translation>已经没有可办的</translation>
    </message>
    <message>
        <source>one before</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>original {count}</source>
        <translation>原件 {count}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>不计时</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>reason or day</source>
        <translation>理由或日期</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>{moment} 起</translation>
    </message>
    <message>
        <source>stands on the head's board</source>
        <translation>已列入站长督查</translation>
    </message>
    <message>
        <source>state</source>
        <translation>收法</translation>
    </message>
    <message>
        <source>statutory</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 止</translation>
    </message>
    <message>
        <source>until {day} · tick what came</source>
        <translation>{day} 止 · 收到哪样点哪样</translation>
    </message>
    <message>
        <source>voiding needs the head's account</source>
        <translation>作废要站长账号</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免</translation>
    </message>
    <message>
        <source>watched by {who}</source>
        <translation>盯办 {who}</translation>
    </message>
    <message>
        <source>{act}: on record · {state}</source>
        <translation>{act}：已记录 · {state}</translation>
    </message>
    <message>
        <source>{day} ({limit})</source>
        <translation>{day}（{limit}）</translation>
    </message>
    <message>
        <source>{number} is void</source>
        <translation>{number} 已作废</translation>
    </message>
    <message>
        <source>{step}: {body}</source>
        <translation>{step} {body}</translation>
    </message>
    <message>
        <source>{whom} decides; an answer was asked for by {day}.</source>
        <translation>由 {whom} 决定，请其 {day} 前答复。</translation>
    </message>
    <message>
        <source>“{title}” is on its way to {printer}</source>
        <translation>“{title}”已送到 {printer}</translation>
    </message>
</context>
<context>
    <name>CaseStates</name>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Accepted, a paper promised</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>On an errand</source>
        <translation>代办外出</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转办中</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Received, to be checked</source>
        <translation>已收件，待审</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Sent back for more</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Special procedure</source>
        <translation>特别程序</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Waiting for a handler</source>
        <translation>待分办</translation>
    </message>
    <message>
        <source>Waiting for correction</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>With the deciding body</source>
        <translation>上级审核中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) · newest first</source>
        <translation>
            <numerusform>%n 件 · 从新到旧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) · the most urgent first</source>
        <translation>
            <numerusform>%n 件 · 从急到缓</numerusform>
        </translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Choose another filter above; new cases appear by themselves.</source>
        <translation>可在上面换一种看法；有新的会自己出现。</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Finished ones too</source>
        <translation>连同办完的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的在办</translation>
    </message>
    <message>
        <source>No case stands in this list</source>
        <translation>这里没有件</translation>
    </message>
    <message>
        <source>Not yet decided</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Print all receipts</source>
        <translation>打印全部回执</translation>
    </message>
    <message>
        <source>Print the receipts of {count} cases?</source>
        <translation>打印 {count} 件办件的受理回执？</translation>
    </message>
    <message>
        <source>Result waiting</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>To take over</source>
        <translation>待我接收</translation>
    </message>
    <message>
        <source>Urged, no answer</source>
        <translation>催办未复</translation>
    </message>
    <message>
        <source>Waiting for correction</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation>全程代理</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>翻页</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Last recorded by {name}. What you typed is kept.</source>
        <translation>最近一次记录的是{name}。您填的还在。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Record on how it is now</source>
        <translation>按现在的情况登记</translation>
    </message>
    <message>
        <source>When you began</source>
        <translation>您开始填的时候</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>发现 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Acts on cases</source>
        <translation>办件经过</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Changes of households</source>
        <translation>家庭变动</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>现在检查</translation>
    </message>
    <message>
        <source>Check of the archive</source>
        <translation>档案检查</translation>
    </message>
    <message>
        <source>Ctrl+Enter reads the whole archive; it changes nothing.</source>
        <translation>Ctrl+Enter 通读一遍档案；什么都不改。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>It reads every chain, number, paper and line of the journal and tells which was changed or is missing.</source>
        <translation>逐条核对封印、编号、文书和日志，指出哪一条被改过或缺失。</translation>
    </message>
    <message>
        <source>Lines of the journal</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Not checked since this page was opened</source>
        <translation>打开本页后还没有检查</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读了</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>To be looked into</source>
        <translation>要查</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>nothing missing, nothing changed</source>
        <translation>没有缺失，没有改动</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读…</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Nothing fits what is typed</source>
        <translation>没有符合的，换几个字试试</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>A matter</source>
        <translation>办事</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>A wish or complaint</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>首问</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Can be solved here</source>
        <translation>可解决</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>已立件</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose who gets it.</source>
        <translation>请选择交给谁。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>诉求分类</translation>
    </message>
    <message>
        <source>Classified by {by}</source>
        <translation>{by} 分类</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Closed by {by}</source>
        <translation>{by} 办结</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>含已办结</translation>
    </message>
    <message>
        <source>Empty: the intake opens with person and words.</source>
        <translation>不填则带着人和事项打开窗口受理。</translation>
    </message>
    <message>
        <source>First asked</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>First-asked person</source>
        <translation>首问责任人</translation>
    </message>
    <message>
        <source>First-asked records</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Handed on; the reception sheet waits to be printed</source>
        <translation>已转交，接待登记表待打印</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>I</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存分类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Limit (working days)</source>
        <translation>时限（工作日）</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>New first-asked record</source>
        <translation>登记首问</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>No record stands in this list</source>
        <translation>这里没有首问记录</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>受理办件</translation>
    </message>
    <message>
        <source>Open again: {by} voided the case</source>
        <translation>{by} 作废办件，重新待办</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outside our duty</source>
        <translation>不属本站</translation>
    </message>
    <message>
        <source>Papers taken</source>
        <translation>所收材料</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the slips of {count} records?</source>
        <translation>打印 {count} 份首问责任登记单吗？</translation>
    </message>
    <message>
        <source>Print which paper?</source>
        <translation>打印哪张？</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Sign for it</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自何时</translation>
    </message>
    <message>
        <source>Slips of all records in this list</source>
        <translation>本清单每件一份首问责任登记单</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Still open, somebody handles it</source>
        <translation>未办结，由承办人办理</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督办人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The reception sheet prints, to be signed by the handler.</source>
        <translation>同时打印接待登记表，由承办人签收。</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>首问记录</translation>
    </message>
    <message>
        <source>The register holds this month up to today.</source>
        <translation>登记表列本月至今日的记录。</translation>
    </message>
    <message>
        <source>To be coordinated</source>
        <translation>可协调</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>看办件</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>What came of it for {name}?</source>
        <translation>{name} 的事结果怎样？</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>转到哪里</translation>
    </message>
    <message>
        <source>Which class has {number}?</source>
        <translation>{number} 属哪一类？</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>办事人</translation>
    </message>
    <message>
        <source>Who gets {number}?</source>
        <translation>{number} 交给谁？</translation>
    </message>
    <message>
        <source>Who has it · next step · due</source>
        <translation>承办人 · 下一步 · 期限</translation>
    </message>
    <message>
        <source>Whoever is asked first writes it down: Alt+A.</source>
        <translation>谁先接待谁登记：Alt+A。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Written down as {number}</source>
        <translation>已登记，编号 {number}</translation>
    </message>
    <message>
        <source>Written down by {by}</source>
        <translation>{by} 登记</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>head names the handler</source>
        <translation>待站长指定</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>no record is chosen</source>
        <translation>没有选中记录</translation>
    </message>
    <message>
        <source>nothing is to be signed for</source>
        <translation>没有要签收的</translation>
    </message>
    <message>
        <source>sign for it</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>the most urgent first</source>
        <translation>急的在前</translation>
    </message>
    <message>
        <source>unclear: the head names one</source>
        <translation>不明确，报站长指定</translation>
    </message>
    <message>
        <source>{by} asked {to} to name the handler</source>
        <translation>{by} 报 {to} 指定承办人</translation>
    </message>
    <message>
        <source>{by} handed it to {to}</source>
        <translation>{by} 转交 {to}</translation>
    </message>
    <message>
        <source>{by} signed for it</source>
        <translation>{by} 签收</translation>
    </message>
    <message>
        <source>{name} (away until {day})</source>
        <translation>{name}（{day} 前不在）</translation>
    </message>
    <message>
        <source>{name} (away until {day}, {cover} covers)</source>
        <translation>{name}（{day} 前不在，{cover} 代班）</translation>
    </message>
    <message>
        <source>{number} is closed</source>
        <translation>{number} 已办结</translation>
    </message>
    <message>
        <source>{number} is yours now</source>
        <translation>{number} 由你承办</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Copy field by field</source>
        <translation>逐项复制</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>户档案号</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>In the clipboard: {field}</source>
        <translation>剪贴板里是：{field}</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nothing is copied yet</source>
        <translation>还没有复制</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Stays above other windows</source>
        <translation>总在最前面</translation>
    </message>
    <message>
        <source>The clipboard holds something else now</source>
        <translation>剪贴板里已换成别的内容</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>copy, next</source>
        <translation>复制，下一项</translation>
    </message>
    <message>
        <source>move</source>
        <translation>换位置</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Go on</source>
        <translation>继续办</translation>
    </message>
    <message>
        <source>Something came up that the program does not know yet</source>
        <translation>出了程序没有料到的情况</translation>
    </message>
    <message>
        <source>What was typed is kept as a draft, and everything accepted before is safe. You can go on; if it comes again, close the desk, open it again and tell the system administrator.</source>
        <translation>填过的内容已经存成草稿，以前受理的件都在。可以接着办；要是再出现，请关掉办事台重新打开，并告诉系统管理员。</translation>
    </message>
</context>
<context>
    <name>DayReasons</name>
    <message>
        <source>Days of the limit</source>
        <translation>时限里的每一天</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理日</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>day {nth}</source>
        <translation>第 {nth} 天</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>顺延到期</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>worked in exchange</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>working</source>
        <translation>上班</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n 个自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message numerus="yes">
        <source>aged %n</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a month old</source>
        <translation>不满 1 个月</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{date} ({limit})</source>
        <translation>{date}（{limit}）</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{date} {weekday}</source>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{month}/{day}/{year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{weekday}, {month}/{day}/{year}</source>
        <translation>{year}年{month}月{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>所要的证明</translation>
    </message>
    <message>
        <source>Choose the certificate from the list</source>
        <translation>请从列表里选证明名称</translation>
    </message>
    <message>
        <source>Choose the reason from the list</source>
        <translation>请从列表里选原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>Please write the reason in a few words.</source>
        <translation>请用几个字写明原因。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refuse and print</source>
        <translation>不予受理并打印</translation>
    </message>
    <message>
        <source>Refuse, and say why</source>
        <translation>不予受理，说明原因</translation>
    </message>
    <message>
        <source>The applicant gets a slip: what helps instead, and where.</source>
        <translation>打印办事指引单，写明怎样办、到哪里办。</translation>
    </message>
    <message>
        <source>The applicant gets the notice with reason and way to object.</source>
        <translation>申请人会拿到写明理由和救济途径的通知书。</translation>
    </message>
    <message>
        <source>Turn to</source>
        <translation>可以去</translation>
    </message>
    <message>
        <source>reason, a few words</source>
        <translation>原因，几个字就行</translation>
    </message>
    <message>
        <source>which office the applicant should go to</source>
        <translation>申请人该去的单位</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>a character does not belong there</source>
        <translation>有不该出现的字符</translation>
    </message>
    <message>
        <source>a parent would be under 14</source>
        <translation>父亲或母亲不满14岁</translation>
    </message>
    <message>
        <source>older than 120 years</source>
        <translation>年龄超过 120 岁</translation>
    </message>
    <message>
        <source>the archive does not know the person as married</source>
        <translation>档案中此人不是已婚</translation>
    </message>
    <message>
        <source>the archive has another name for this number</source>
        <translation>档案里这个号码是另一个姓名</translation>
    </message>
    <message>
        <source>the area is not known</source>
        <translation>行政区划代码查不到</translation>
    </message>
    <message>
        <source>the birth differs from the number</source>
        <translation>出生日期和号码对不上</translation>
    </message>
    <message>
        <source>the birth lies in the future</source>
        <translation>出生日期在今天以后</translation>
    </message>
    <message>
        <source>the head is under 18</source>
        <translation>户主未满18岁</translation>
    </message>
    <message>
        <source>the household would have two spouses of the head</source>
        <translation>该户将有两名配偶</translation>
    </message>
    <message>
        <source>the last digit does not fit the others</source>
        <translation>最后一位对不上</translation>
    </message>
    <message>
        <source>the last member leaves, the household will be closed</source>
        <translation>最后一名成员离开，该户将注销</translation>
    </message>
    <message>
        <source>the length does not fit</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>the relation does not fit the person's sex</source>
        <translation>关系与性别不符</translation>
    </message>
    <message>
        <source>the sex differs from the number</source>
        <translation>性别和号码对不上</translation>
    </message>
    <message>
        <source>this day does not exist</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>under 14 and without an agent</source>
        <translation>不满 14 岁，没有代办人</translation>
    </message>
    <message>
        <source>under the age of marriage (men 22, women 20)</source>
        <translation>未到法定婚龄（男22、女20周岁）</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Against it: {signs}</source>
        <translation>对不上：{signs}</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Both get back what they had, with all matters and papers.</source>
        <translation>两个人都恢复原样，各自的办件和文书都在。</translation>
    </message>
    <message>
        <source>Both people then stand here side by side.</source>
        <translation>两条会在这里并排显示。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Choose a pair</source>
        <translation>请选一对</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>Entered twice?</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Every merge stands here and can be undone.</source>
        <translation>合并过的都在这里，随时可以拆开。</translation>
    </message>
    <message>
        <source>F5 looks again.</source>
        <translation>按 F5 重新查。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>户档号</translation>
    </message>
    <message>
        <source>For it: {signs}</source>
        <translation>相像：{signs}</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>保留这条</translation>
    </message>
    <message>
        <source>Is merged into it</source>
        <translation>并入左边</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>保留另一条</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留的</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查</translation>
    </message>
    <message>
        <source>Looking through the archive</source>
        <translation>正在查找重复</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>并入的</translation>
    </message>
    <message>
        <source>Merges that stand</source>
        <translation>已合并的人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody is merged</source>
        <translation>还没有合并过</translation>
    </message>
    <message>
        <source>Nobody seems to stand here twice</source>
        <translation>没有发现重复登记的人</translation>
    </message>
    <message>
        <source>Noted: {first} and {second} are two people</source>
        <translation>已记下：{first} 和 {second} 是两个人</translation>
    </message>
    <message>
        <source>One entry</source>
        <translation>一条</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>另一条</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>像是同一个人</translation>
    </message>
    <message>
        <source>Pairs to look at</source>
        <translation>待核对的人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排核对</translation>
    </message>
    <message>
        <source>Something speaks against one person</source>
        <translation>有的项目对不上</translation>
    </message>
    <message>
        <source>The archive is being looked through</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>已停止查找</translation>
    </message>
    <message>
        <source>The whole archive was looked through.</source>
        <translation>整个档案都查过了。</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>何时起</translation>
    </message>
    <message>
        <source>They are one: merge</source>
        <translation>是同一人，合并</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>They are two people again</source>
        <translation>已拆开，恢复成两个人</translation>
    </message>
    <message>
        <source>This takes some seconds; you can go on meanwhile.</source>
        <translation>要几秒钟，您可以先做别的。</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>To the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Undo this merge</source>
        <translation>拆开这次合并</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>相像的地方</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why are they one all the same? It is kept with the merge.</source>
        <translation>为什么仍是同一个人？原因随合并一起保存。</translation>
    </message>
    <message>
        <source>almost certainly one person</source>
        <translation>很可能是同一个人</translation>
    </message>
    <message>
        <source>different ID numbers</source>
        <translation>证件号码不同</translation>
    </message>
    <message>
        <source>different birth dates</source>
        <translation>出生日期不同</translation>
    </message>
    <message>
        <source>different sex</source>
        <translation>性别不同</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>hold F4 for the whole numbers</source>
        <translation>按住 F4 看全号</translation>
    </message>
    <message>
        <source>in one household</source>
        <translation>同一户</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>name in another form</source>
        <translation>姓名用字异体</translation>
    </message>
    <message>
        <source>names sound alike</source>
        <translation>姓名同音</translation>
    </message>
    <message>
        <source>no merge is chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>no pair is chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>old and new ID number fit</source>
        <translation>新旧身份证号相符</translation>
    </message>
    <message>
        <source>one character of the name differs</source>
        <translation>姓名差一个字</translation>
    </message>
    <message>
        <source>one digit of the ID differs</source>
        <translation>证件号差一位</translation>
    </message>
    <message>
        <source>phone nearly the same</source>
        <translation>电话差一位</translation>
    </message>
    <message>
        <source>please look closely</source>
        <translation>请仔细核对</translation>
    </message>
    <message>
        <source>same ID number</source>
        <translation>证件号码相同</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>住址相同</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>出生日期相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>similar birth date</source>
        <translation>出生日期相近</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>taken back at once</source>
        <translation>当场撤回</translation>
    </message>
    <message>
        <source>two digits of the ID swapped</source>
        <translation>证件号两位颠倒</translation>
    </message>
    <message>
        <source>{count}, last {last}</source>
        <translation>{count}，最近 {last}</translation>
    </message>
    <message>
        <source>{gone} and {kept} become two again</source>
        <translation>{gone} 和 {kept} 恢复成两个人</translation>
    </message>
    <message>
        <source>{gone} was merged into {kept}</source>
        <translation>{gone} 已并入 {kept}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits. </source>
        <translation>解锁码是 {least} 到 {most} 位数字。</translation>
    </message>
    <message>
        <source>A and B are the same person. </source>
        <translation>A 岗和 B 岗是同一个人。</translation>
    </message>
    <message>
        <source>A blank is noted as spoiled only with a reason. </source>
        <translation>备用单作废要写原因。</translation>
    </message>
    <message>
        <source>A case cannot be handed over to oneself. </source>
        <translation>不能移交给自己。</translation>
    </message>
    <message>
        <source>A character was lost here on the way through another program. </source>
        <translation>有字在别的程序里丢失了。</translation>
    </message>
    <message>
        <source>A colleague has changed this answer meanwhile. </source>
        <translation>这条常用语刚被同事改过。</translation>
    </message>
    <message>
        <source>A colleague has changed this appointment meanwhile. </source>
        <translation>这个预约刚被同事改过。</translation>
    </message>
    <message>
        <source>A commission is in force already. </source>
        <translation>已有生效的代办委托。</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>写几个字就可以。</translation>
    </message>
    <message>
        <source>A figure of Excel was read as a date. </source>
        <translation>这里是 Excel 的数字，已当作日期读取。</translation>
    </message>
    <message>
        <source>A form can have {limit} pages at most; this PDF has more. </source>
        <translation>一张表最多 {limit} 页，这个 PDF 超过了。</translation>
    </message>
    <message>
        <source>A formula stands here, the value it showed last is taken. </source>
        <translation>这里是公式，按最后显示的值读取。</translation>
    </message>
    <message>
        <source>A formula stands here. </source>
        <translation>这里是公式。</translation>
    </message>
    <message>
        <source>A household comes in as a whole.</source>
        <translation>一户要整户导入。</translation>
    </message>
    <message>
        <source>A key has one to {most} letters or digits. </source>
        <translation>代码是 1 到 {most} 个字母或数字。</translation>
    </message>
    <message>
        <source>A late entry needs its reason. </source>
        <translation>补录要写原因。</translation>
    </message>
    <message>
        <source>A let dwelling needs its landlord. </source>
        <translation>出租的房子要写房主。</translation>
    </message>
    <message>
        <source>A material cannot be “{given}”. </source>
        <translation>材料没有“{given}”这种状态。</translation>
    </message>
    <message>
        <source>A number from {least} to {most} is needed here. </source>
        <translation>这里要填 {least} 到 {most} 的数。</translation>
    </message>
    <message>
        <source>A paper is taken off only with a reason. </source>
        <translation>取消文书要写原因。</translation>
    </message>
    <message>
        <source>A paper that is posted has no plain sheet: it might show too much. </source>
        <translation>张贴用的名单不能打应急简式，免得露出不该公开的内容。</translation>
    </message>
    <message>
        <source>A part of the program is missing ({folder}). </source>
        <translation>程序缺了一部分（{folder}）。</translation>
    </message>
    <message>
        <source>A person is registered in one place only: record the moving out first.</source>
        <translation>一人只能在一处登记户籍，请先登记迁出。</translation>
    </message>
    <message>
        <source>A person who came with this event has cases: {cases}. </source>
        <translation>随这笔变动建档的人已有办件：{cases}。</translation>
    </message>
    <message>
        <source>A picture character cannot stand in a name. </source>
        <translation>姓名里不能有表情符号。</translation>
    </message>
    <message>
        <source>A place cannot stand below itself. </source>
        <translation>一个地方不能放到自己下面。</translation>
    </message>
    <message>
        <source>A place of this name stands there already. </source>
        <translation>这里已经有同名的地方了。</translation>
    </message>
    <message>
        <source>A program inside this PDF draws its pages; without it they are empty. </source>
        <translation>这个 PDF 的页面要靠里面的程序才画得出来，单看是空的。</translation>
    </message>
    <message>
        <source>A rare character stood in an old code, its standard one is taken. </source>
        <translation>生僻字用的是旧编码，已换成标准字。</translation>
    </message>
    <message>
        <source>A reason is still missing. </source>
        <translation>还没有写原因。</translation>
    </message>
    <message>
        <source>A record is closed only with an outcome. </source>
        <translation>登记要写明结果才能结束。</translation>
    </message>
    <message>
        <source>A register is listed for at most {most} days at once. </source>
        <translation>登记簿一次最多列 {most} 天。</translation>
    </message>
    <message>
        <source>A text is too long for its place on form {form} ({element}). </source>
        <translation>表单 {form} 的“{element}”放不下这么长的内容。</translation>
    </message>
    <message>
        <source>A time limit cannot be below 0. </source>
        <translation>时限不能小于 0。</translation>
    </message>
    <message>
        <source>A time limit of more than 3650 days cannot be counted. </source>
        <translation>时限太长，算不了。</translation>
    </message>
    <message>
        <source>A unit or shop of this name is open at this place. </source>
        <translation>这里已有同名的单位或商铺。</translation>
    </message>
    <message>
        <source>A use since {since} is on record; this one would be earlier. </source>
        <translation>已登记了从 {since} 起的用途，这次的日期更早。</translation>
    </message>
    <message>
        <source>A value does not fit its place on the paper ({element}). </source>
        <translation>有一项内容和纸上的位置对不上（{element}）。</translation>
    </message>
    <message>
        <source>A whole number from 1 to {most} is needed here. </source>
        <translation>这里要填 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Accept the case, or mark what is missing first.</source>
        <translation>可以直接受理；要告知，请先标出缺哪一项。</translation>
    </message>
    <message>
        <source>Add it as {key}=…</source>
        <translation>请加上“{key}=…”。</translation>
    </message>
    <message>
        <source>Add this person there, with an event of the household.</source>
        <translation>请到该户办理家庭变动，把此人加进去。</translation>
    </message>
    <message>
        <source>An import is undone as a whole, on the page of imports.</source>
        <translation>请到“导入居民”页整批撤销。</translation>
    </message>
    <message>
        <source>An older version cannot read a newer archive; nothing was changed.</source>
        <translation>旧版本读不了新版本的档案；什么都没有改动。</translation>
    </message>
    <message>
        <source>An update came to no end: {folder}. </source>
        <translation>有一次更新没有做完：{folder}。</translation>
    </message>
    <message>
        <source>An update of the program is at work just now. </source>
        <translation>程序正在更新。</translation>
    </message>
    <message>
        <source>An update was interrupted; the program is back in its place. </source>
        <translation>更新中途中断，程序已放回原位。</translation>
    </message>
    <message>
        <source>Another head withdrew “{title}” meanwhile. </source>
        <translation>“{title}”刚被另一位站长撤下。</translation>
    </message>
    <message>
        <source>Another system administrator can.</source>
        <translation>可请另一位系统管理员来做。</translation>
    </message>
    <message>
        <source>Appointment {number} is of another line of business or another grid. </source>
        <translation>预约 {number} 属于其他业务线或其他网格。</translation>
    </message>
    <message>
        <source>Ask anew when the person comes.</source>
        <translation>本人来时请重新询问。</translation>
    </message>
    <message>
        <source>Ask for it and type it here.</source>
        <translation>请问清楚，写在这里。</translation>
    </message>
    <message>
        <source>Ask for it at this desk, or change the clerk with Ctrl+L.</source>
        <translation>可以请他来本机办，或按 Ctrl+L 换人。</translation>
    </message>
    <message>
        <source>Ask for one without a password, or scan the printed sheet.</source>
        <translation>请向发表单位要一份不加密的，或把印好的表扫描进来。</translation>
    </message>
    <message>
        <source>Ask for the number of 18 digits when the person comes.</source>
        <translation>本人来时请补登 18 位号码。</translation>
    </message>
    <message>
        <source>Ask its handler, or the head to hand it over.</source>
        <translation>请找承办人，或请站长转办。</translation>
    </message>
    <message>
        <source>Ask the administrator to give a head the whole hall, or a wider part.</source>
        <translation>请系统管理员给一位站长开放全大厅或更大的范围。</translation>
    </message>
    <message>
        <source>Ask the archivist; no page and no paper shows what it holds.</source>
        <translation>请找档案员；页面和文书都不再显示其内容。</translation>
    </message>
    <message>
        <source>Ask the colleague who serves it, or the head.</source>
        <translation>请找接待的同事或站长处理。</translation>
    </message>
    <message>
        <source>Ask the head, or a colleague of one grid, to found it.</source>
        <translation>请由站长或只管一个网格的同事建户。</translation>
    </message>
    <message>
        <source>Ask the head, or a colleague whose account is not bound to a part.</source>
        <translation>请由站长或账号不限范围的同事办理。</translation>
    </message>
    <message>
        <source>Ask the office for a copy without protection, or scan the printed form.</source>
        <translation>请向发表单位要未加密的文件，或扫描纸质表格。</translation>
    </message>
    <message>
        <source>Ask the other hall to pack less into one file, at most 20 MB.</source>
        <translation>请对方少装一些，每个文件最多 20 MB。</translation>
    </message>
    <message>
        <source>Ask the other hall to send it once more.</source>
        <translation>请对方重新发一份。</translation>
    </message>
    <message>
        <source>Ask the reader's maker for the 64-bit library and choose it in the settings.</source>
        <translation>请向读卡器厂家要 64 位的动态库，然后在设置里选它。</translation>
    </message>
    <message>
        <source>Ask the supplier for the right file; nothing was changed.</source>
        <translation>请向供应方索取对应的文件；什么都没有改动。</translation>
    </message>
    <message>
        <source>Ask the supplier for the update in between; nothing was changed.</source>
        <translation>请向供应方索取中间版本的更新；什么都没有改动。</translation>
    </message>
    <message>
        <source>Ask the system administrator for the right to write in its folder.</source>
        <translation>请系统管理员给这个文件夹开写入权限。</translation>
    </message>
    <message>
        <source>Ask the system administrator for the right to write there, or choose another folder.</source>
        <translation>请系统管理员开写入权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Ask whoever answers for the other grid, or the head.</source>
        <translation>请找管那个网格的人，或找站长。</translation>
    </message>
    <message>
        <source>Ask whoever had it made, or the head.</source>
        <translation>请找制作这份文书的同事或站长。</translation>
    </message>
    <message>
        <source>Ask whoever has it, or the head to hand it on.</source>
        <translation>请找现在的承办人，或请站长转交。</translation>
    </message>
    <message>
        <source>Both are the same person. </source>
        <translation>两人是同一人。</translation>
    </message>
    <message>
        <source>Both households are the same. </source>
        <translation>两户是同一户。</translation>
    </message>
    <message>
        <source>Both passwords are not alike. </source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>By its content this is neither a JPEG or PNG picture nor a PDF. </source>
        <translation>按内容看，这不是 JPEG、PNG 图片，也不是 PDF。</translation>
    </message>
    <message>
        <source>By this date the person is older than 120 years. </source>
        <translation>按这个日期已超过 120 岁。</translation>
    </message>
    <message>
        <source>Carry the list out again from the page; it makes one first.</source>
        <translation>请从页面再执行一次，执行前会先备份。</translation>
    </message>
    <message>
        <source>Case {number} belongs to another line of business. </source>
        <translation>办件 {number} 属于别的条线。</translation>
    </message>
    <message>
        <source>Case {number} is void. </source>
        <translation>办件 {number} 已作废。</translation>
    </message>
    <message>
        <source>Change a field first; it is kept as a draft.</source>
        <translation>请先改一项内容，会自动存成草稿。</translation>
    </message>
    <message>
        <source>Check both against the card.</source>
        <translation>请对照证件核对两处。</translation>
    </message>
    <message>
        <source>Check both days.</source>
        <translation>请核对两个日期。</translation>
    </message>
    <message>
        <source>Check it against the card.</source>
        <translation>请对照证件再看一遍。</translation>
    </message>
    <message>
        <source>Check it against the card; it can be kept if the card says so.</source>
        <translation>请对照证件核对，证件上确是如此可以保留。</translation>
    </message>
    <message>
        <source>Check it once more.</source>
        <translation>请重新检查一遍。</translation>
    </message>
    <message>
        <source>Check it, and write a reason if it is right.</source>
        <translation>请核对；确实如此的，请写明理由。</translation>
    </message>
    <message>
        <source>Check the day of the event or the date of birth.</source>
        <translation>请核对变动日期或出生日期。</translation>
    </message>
    <message>
        <source>Check the number of days.</source>
        <translation>请再看一遍天数。</translation>
    </message>
    <message>
        <source>Check the person and the day.</source>
        <translation>请核对人员和日期。</translation>
    </message>
    <message>
        <source>Check the person.</source>
        <translation>请核对人员。</translation>
    </message>
    <message>
        <source>Check the person; after a divorce or a death record that first.</source>
        <translation>请核对是否选错人；已离婚或丧偶的，请先登记离婚或死亡。</translation>
    </message>
    <message>
        <source>Check them against the card.</source>
        <translation>请对照证件核对。</translation>
    </message>
    <message>
        <source>Check who is mother and who is father.</source>
        <translation>请核对母亲和父亲。</translation>
    </message>
    <message>
        <source>Choose a CSV file with the columns date, kind, name.</source>
        <translation>请选列名为 date、kind、name 的 CSV 文件。</translation>
    </message>
    <message>
        <source>Choose a colleague from the list.</source>
        <translation>请从名单中选一位同事。</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>请选一位同事。</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>请选今天以后的一天。</translation>
    </message>
    <message>
        <source>Choose a day from then on, or undo that move first.</source>
        <translation>请改为该日或以后的日期，或先撤销上次迁移。</translation>
    </message>
    <message>
        <source>Choose a day from then on, or undo the change of head first.</source>
        <translation>请改为该日或以后的日期，或先撤销户主变更。</translation>
    </message>
    <message>
        <source>Choose a day from then on, or undo the later change first.</source>
        <translation>请改为该日或以后的日期，或先撤销后面的变更。</translation>
    </message>
    <message>
        <source>Choose a day from then on.</source>
        <translation>请改为该日或以后的日期。</translation>
    </message>
    <message>
        <source>Choose a day from today on, or leave it empty.</source>
        <translation>请选今天或以后的日期，也可以空着。</translation>
    </message>
    <message>
        <source>Choose a day up to today.</source>
        <translation>请选择今天或以前的日期。</translation>
    </message>
    <message>
        <source>Choose a file that ends with .hallkit.</source>
        <translation>请选以 .hallkit 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a folder on this computer.</source>
        <translation>请选这台电脑上的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, as one right on a drive.</source>
        <translation>请换一个路径较短的文件夹，例如直接建在盘符下。</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, or a shorter name.</source>
        <translation>请换一个路径较短的文件夹，或把文件名改短。</translation>
    </message>
    <message>
        <source>Choose a later day or hour.</source>
        <translation>请选晚一点的日期或时间。</translation>
    </message>
    <message>
        <source>Choose a month up to this one.</source>
        <translation>请选本月或以前的月份。</translation>
    </message>
    <message>
        <source>Choose a name at the left and draw its box on the sheet.</source>
        <translation>请在左边选一项内容，再在纸上拉出它的方框。</translation>
    </message>
    <message>
        <source>Choose a nearer day.</source>
        <translation>请选近一点的日期。</translation>
    </message>
    <message>
        <source>Choose a purpose that the person agreed to.</source>
        <translation>请选本人同意过的用途。</translation>
    </message>
    <message>
        <source>Choose an item, or write a few words.</source>
        <translation>请选事项，或者写几个字。</translation>
    </message>
    <message>
        <source>Choose an older backup.</source>
        <translation>请换一份更早的备份。</translation>
    </message>
    <message>
        <source>Choose another backup, and tell the system administrator.</source>
        <translation>请换一份备份，并告诉系统管理员。</translation>
    </message>
    <message>
        <source>Choose another colleague to cover.</source>
        <translation>请另选一位同事代班。</translation>
    </message>
    <message>
        <source>Choose another colleague, or leave the field empty.</source>
        <translation>请另选一位同事，或把这一栏空着。</translation>
    </message>
    <message>
        <source>Choose another encoding, or save it in Excel as a workbook (.xlsx).</source>
        <translation>请换一种编码，或用 Excel 另存为工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Choose another file, or copy the picture once more.</source>
        <translation>请换一个文件，或者重新复制图片。</translation>
    </message>
    <message>
        <source>Choose another filter; an empty list is not printed.</source>
        <translation>请换一个筛选，空名单不打印。</translation>
    </message>
    <message>
        <source>Choose another folder, or open that archive.</source>
        <translation>请换一个文件夹，或打开那份档案。</translation>
    </message>
    <message>
        <source>Choose another folder, or plug in the disk it lies on.</source>
        <translation>请换一个文件夹，或插上它所在的盘。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder; backups may lie in this one.</source>
        <translation>请换一个文件夹；备份可以放在这里。</translation>
    </message>
    <message>
        <source>Choose another form, or print this one where its data is.</source>
        <translation>请换一张表，或到有这些内容的页面去打。</translation>
    </message>
    <message>
        <source>Choose another hour or another colleague; one appointment takes an hour.</source>
        <translation>请换一个时间或另一位同事；一次预约占一个小时。</translation>
    </message>
    <message>
        <source>Choose another household, or establish a new one.</source>
        <translation>请选择其他户，或另行立户。</translation>
    </message>
    <message>
        <source>Choose another item, or ask the head to put it in force.</source>
        <translation>请另选事项，或请站长启用它。</translation>
    </message>
    <message>
        <source>Choose another key, or change that answer.</source>
        <translation>请换一个代码，或者改那一条。</translation>
    </message>
    <message>
        <source>Choose another name; nothing was written.</source>
        <translation>请换一个名字；什么都没有写入。</translation>
    </message>
    <message>
        <source>Choose another one in the list.</source>
        <translation>请在列表里另选一个。</translation>
    </message>
    <message>
        <source>Choose another one to join.</source>
        <translation>请选择要并入的另一户。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请换一个。</translation>
    </message>
    <message>
        <source>Choose another place above it, or another kind.</source>
        <translation>请换一个上级，或者换一种类别。</translation>
    </message>
    <message>
        <source>Choose another place above it.</source>
        <translation>请换一个上级。</translation>
    </message>
    <message>
        <source>Choose another sheet or file.</source>
        <translation>请换一个工作表或文件。</translation>
    </message>
    <message>
        <source>Choose at least one of both.</source>
        <translation>请至少选一项。</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>请至少选一人。</translation>
    </message>
    <message>
        <source>Choose exactly one member as head.</source>
        <translation>请选定一名成员为户主。</translation>
    </message>
    <message>
        <source>Choose exactly one.</source>
        <translation>请只选一名户主。</translation>
    </message>
    <message>
        <source>Choose from the members.</source>
        <translation>请在该户成员中选择。</translation>
    </message>
    <message>
        <source>Choose it again from the input method.</source>
        <translation>请用输入法重新选字。</translation>
    </message>
    <message>
        <source>Choose it again in the tree.</source>
        <translation>请在左边重新选。</translation>
    </message>
    <message>
        <source>Choose it anew in the settings. Numbers can be typed meanwhile.</source>
        <translation>请在设置里重新选择。这期间号码可以手工输入。</translation>
    </message>
    <message>
        <source>Choose it by letters, number or with the arrows.</source>
        <translation>可按首字母、序号或方向键选择。</translation>
    </message>
    <message>
        <source>Choose it in the list.</source>
        <translation>请在列表里选。</translation>
    </message>
    <message>
        <source>Choose one of both.</source>
        <translation>请选是或否。</translation>
    </message>
    <message>
        <source>Choose one of its sheets.</source>
        <translation>请选择文件里已有的工作表。</translation>
    </message>
    <message>
        <source>Choose one of the five, 1 is the best.</source>
        <translation>请从五级里选一级，1 最好。</translation>
    </message>
    <message>
        <source>Choose one of the list, or write width × height in millimetres.</source>
        <translation>请在列表里选，或填宽、高各多少毫米。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表里选一条。</translation>
    </message>
    <message>
        <source>Choose one of the list; windows are set in the settings.</source>
        <translation>请从列表里选；窗口在设置里定。</translation>
    </message>
    <message>
        <source>Choose one of the offered roles.</source>
        <translation>请从列出的岗位里选。</translation>
    </message>
    <message>
        <source>Choose one of those in force.</source>
        <translation>请选现任的人。</translation>
    </message>
    <message>
        <source>Choose one of those shown.</source>
        <translation>请在列出的里面选。</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <translation>请从 {known} 中选一种。</translation>
    </message>
    <message>
        <source>Choose one person or one household.</source>
        <translation>请选一个人或一户。</translation>
    </message>
    <message>
        <source>Choose one: {options}.</source>
        <translation>请选：{options}。</translation>
    </message>
    <message>
        <source>Choose or type the name of the paper.</source>
        <translation>请选或输入材料名称。</translation>
    </message>
    <message>
        <source>Choose somebody else who stands in.</source>
        <translation>请另选顶岗的人。</translation>
    </message>
    <message>
        <source>Choose somebody else, or change that post first.</source>
        <translation>请另选一位，或者先改那个岗位。</translation>
    </message>
    <message>
        <source>Choose somebody else, or let the head name a cover.</source>
        <translation>请换一位同事，或请站长指定代班人。</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>请换一位同事。</translation>
    </message>
    <message>
        <source>Choose somebody who sees it; whoever sees the whole hall always may.</source>
        <translation>请选看得到这件事的人，或不限范围的站长。</translation>
    </message>
    <message>
        <source>Choose somebody with the account of {roles}.</source>
        <translation>请选有{roles}账号的人。</translation>
    </message>
    <message>
        <source>Choose that day or a later one.</source>
        <translation>请选这一天或更晚的日期。</translation>
    </message>
    <message>
        <source>Choose the character again from the input method.</source>
        <translation>请用输入法重新选这个字。</translation>
    </message>
    <message>
        <source>Choose the column that holds them, then check again.</source>
        <translation>请选好哪一列是姓名，再检查。</translation>
    </message>
    <message>
        <source>Choose the complete file; years follow one another without a gap.</source>
        <translation>请选完整的文件；年份要一年接一年。</translation>
    </message>
    <message>
        <source>Choose the folder of the hall's archive, or set up a new one.</source>
        <translation>请选大厅档案所在的文件夹，或新建一份。</translation>
    </message>
    <message>
        <source>Choose the new head and everybody's relation.</source>
        <translation>请选定新户主，并逐一确认每人的关系。</translation>
    </message>
    <message>
        <source>Choose the other person.</source>
        <translation>请选择另一方。</translation>
    </message>
    <message>
        <source>Choose the relation.</source>
        <translation>请选一种关系。</translation>
    </message>
    <message>
        <source>Choose the room in the tree.</source>
        <translation>请在左边选到户室。</translation>
    </message>
    <message>
        <source>Choose where the person lives now.</source>
        <translation>请选择现在的居住地。</translation>
    </message>
    <message>
        <source>Choose “actual size” instead of “fit to page” in the printer's own settings, then print the sheet again.</source>
        <translation>请在打印机自己的设置里把“适应页面”改为“实际大小”，再打一张校准页。</translation>
    </message>
    <message>
        <source>Choose: answered, case opened, passed on, or outside our duty.</source>
        <translation>请选：已答复、已立件、已转出，或不属本站。</translation>
    </message>
    <message>
        <source>Choose: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Close every window and console that stands in it and start the update again; version {version} stays.</source>
        <translation>请关闭打开着这个文件夹的所有窗口和命令行，再重新更新；版本 {version} 保持不变。</translation>
    </message>
    <message>
        <source>Close it in Excel or WPS, then choose it again.</source>
        <translation>请先在 Excel 或 WPS 中关闭它，再重新选择。</translation>
    </message>
    <message>
        <source>Close it in the other program, or choose another file.</source>
        <translation>请在别的程序里关掉它，或另选文件。</translation>
    </message>
    <message>
        <source>Close it there, or choose another name; the old file is as it was.</source>
        <translation>请先在那里关闭它，或换一个文件名；原文件没有变动。</translation>
    </message>
    <message>
        <source>Close other programs that use it, plug it in anew, and look in the settings of Windows whether programs may use the camera.</source>
        <translation>请关闭别的正在用它的程序，重新插一次，再看 Windows 设置里是否允许程序使用摄像头。</translation>
    </message>
    <message>
        <source>Close the cover, look at its display, and press Space again. Pages already there are kept.</source>
        <translation>盖好盖板，看一下它屏幕上的提示，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Close the desk there, then try again.</source>
        <translation>请先关掉那边的办事台，再试一次。</translation>
    </message>
    <message>
        <source>Close to it: {nearest}.</source>
        <translation>相近的有：{nearest}。</translation>
    </message>
    <message>
        <source>Compare both and choose; nothing is overwritten.</source>
        <translation>请两边对照后选定，原来的内容不会被覆盖。</translation>
    </message>
    <message>
        <source>Compare both and record again; what you typed is still here.</source>
        <translation>请对照最新情况后再登记；您填写的内容还在。</translation>
    </message>
    <message>
        <source>Compare it with the card; if it is right, keep it with F9 and a reason.</source>
        <translation>请对照证件；确实无误，按 F9 写明原因后继续。</translation>
    </message>
    <message>
        <source>Compare it with the paper, letter by letter, or scan the square.</source>
        <translation>请逐字对照纸面，或扫描方块码。</translation>
    </message>
    <message>
        <source>Compare it with the receipt, like BHC-20260918-0001.</source>
        <translation>请对照回执，像 BHC-20260918-0001 这样。</translation>
    </message>
    <message>
        <source>Compare the card; a changed name is recorded in the household.</source>
        <translation>请核对证件；确实改了名的，到该户登记变更。</translation>
    </message>
    <message>
        <source>Compare the number with the receipt, or search by name with F3.</source>
        <translation>请对照回执上的号，或按 F3 用姓名找。</translation>
    </message>
    <message>
        <source>Copy it anew from the supplier; nothing was changed.</source>
        <translation>请从供应方重新拷贝；什么都没有改动。</translation>
    </message>
    <message>
        <source>Copy or scan it once more.</source>
        <translation>请重新复制或扫描。</translation>
    </message>
    <message>
        <source>Copy the list into a new workbook, a very long one into several, and choose that.</source>
        <translation>请把名册复制到新工作簿，很长的分成几个，保存后再选择。</translation>
    </message>
    <message>
        <source>Day and time are needed here. </source>
        <translation>这里要填日期和时间。</translation>
    </message>
    <message>
        <source>Delete it from the printer's queue, then try again.</source>
        <translation>请在打印机的队列里删除它，再试一次。</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>请删去其中一行。</translation>
    </message>
    <message>
        <source>Delete what stands far below the list, or divide it into several files.</source>
        <translation>请删去名册下方多余的内容，或分成几个文件。</translation>
    </message>
    <message>
        <source>Delete what stands far to the right of the list.</source>
        <translation>请删去名册右侧多余的内容。</translation>
    </message>
    <message>
        <source>Digits or signs stand in the name. </source>
        <translation>姓名里有数字或符号。</translation>
    </message>
    <message>
        <source>Do it now, without an earlier time.</source>
        <translation>请现在办，不填以前的时间。</translation>
    </message>
    <message>
        <source>Do it once more and ask for the password at this desk.</source>
        <translation>请再做一次，并请他在本机输入口令。</translation>
    </message>
    <message>
        <source>Do not use it, and tell the supplier; nothing was changed.</source>
        <translation>请不要使用，并告知供应方；什么都没有改动。</translation>
    </message>
    <message>
        <source>End or suspend it before a new one.</source>
        <translation>请先终止或中止原委托。</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>请至少填一个。</translation>
    </message>
    <message>
        <source>Everybody would leave the household. </source>
        <translation>全部成员都分出去了。</translation>
    </message>
    <message>
        <source>Excel turned this number into a figure and lost its last digits. </source>
        <translation>号码在 Excel 中已变成数字，末几位已丢失。</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>请两项都填上。</translation>
    </message>
    <message>
        <source>Fill it in, it is needed for this matter.</source>
        <translation>办这件事要用到，请填上。</translation>
    </message>
    <message>
        <source>Fill it in, then go on.</source>
        <translation>填好后再继续。</translation>
    </message>
    <message>
        <source>Fill posts one by one, or look at another week.</source>
        <translation>请逐个岗位排，或者看另一周。</translation>
    </message>
    <message>
        <source>Find the person or household, or type a name.</source>
        <translation>请查找居民或住户，也可以直接写姓名。</translation>
    </message>
    <message>
        <source>Find the person, or type a name.</source>
        <translation>请找到这个人，或者写姓名。</translation>
    </message>
    <message>
        <source>Forget one that is no longer needed.</source>
        <translation>请先删去一个不用的。</translation>
    </message>
    <message>
        <source>Format the column as text and type the number again.</source>
        <translation>请把该列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>Format the column as text and write 1990-10.</source>
        <translation>请把该列设为文本，写成 1990-10。</translation>
    </message>
    <message>
        <source>From 1 to {most} blanks can be made at once. </source>
        <translation>一次可以印 1 到 {most} 份备用单。</translation>
    </message>
    <message>
        <source>Give each its own login.</source>
        <translation>请给两人各设一个登录名。</translation>
    </message>
    <message>
        <source>Give it a name under which you find it again.</source>
        <translation>请起一个好找的名字。</translation>
    </message>
    <message>
        <source>Give it another name or move it elsewhere; nothing was changed.</source>
        <translation>请将其改名或移到别处；未作任何更改。</translation>
    </message>
    <message>
        <source>Give it to a colleague or the head to enter.</source>
        <translation>请交给同事或站长录入。</translation>
    </message>
    <message>
        <source>Give the file another ending.</source>
        <translation>请换一个文件后缀。</translation>
    </message>
    <message>
        <source>Give the filled copy another name; nothing is overwritten.</source>
        <translation>给填好的表换个名字；不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>Give the passphrase that opens the present archive, or type the word unknown to go on; the present archive is kept.</source>
        <translation>请提供能打开现有档案的口令；或输入 unknown 继续，现有档案会另行保留。</translation>
    </message>
    <message>
        <source>Give the role to somebody else first.</source>
        <translation>请先把这个岗位交给别人。</translation>
    </message>
    <message>
        <source>Go back; {name} logs in at a desk (Ctrl+L) and sets a new password, then ask again.</source>
        <translation>请返回，由{name}先在办事台登录（Ctrl+L 换人）设一个新口令，再重新申请。</translation>
    </message>
    <message>
        <source>Go back; {name} logs in at a desk (Ctrl+L) and sets an own password, then ask again.</source>
        <translation>请返回，由{name}先在办事台登录（Ctrl+L 换人）设一个自己的口令，再重新申请。</translation>
    </message>
    <message>
        <source>Go on with the entry that was kept, or undo the merge first.</source>
        <translation>请用保留的那一条，或先拆开合并。</translation>
    </message>
    <message>
        <source>Go to the real archive for this.</source>
        <translation>请回到正式档案再办。</translation>
    </message>
    <message>
        <source>Hand them back against signature first.</source>
        <translation>请先退还并签收。</translation>
    </message>
    <message>
        <source>Have its form put right first.</source>
        <translation>请先修好它的版式文件。</translation>
    </message>
    <message>
        <source>Have the program installed in a folder with a shorter path; program and archive are as before.</source>
        <translation>请把程序安装到路径较短的文件夹；程序和档案都没有变动。</translation>
    </message>
    <message>
        <source>Head and system administrator have to be two accounts. </source>
        <translation>站长和系统管理员要用两个账号。</translation>
    </message>
    <message>
        <source>Here stands yes or no. </source>
        <translation>这里只能填是或否。</translation>
    </message>
    <message>
        <source>Household {value} of the archive lives at this address too. </source>
        <translation>档案中的 {value} 户也住在这个地址。</translation>
    </message>
    <message>
        <source>How many came is a whole number up to {most}. </source>
        <translation>接待人次是不超过 {most} 的整数。</translation>
    </message>
    <message>
        <source>How the agent stands to the applicant is still open. </source>
        <translation>代办人与申请人的关系还没选。</translation>
    </message>
    <message>
        <source>ID number, birth date or sex speak against one person. </source>
        <translation>证件号、出生日期或性别对不上。</translation>
    </message>
    <message>
        <source>If it is one person, record the death for the other entry first.</source>
        <translation>如果是同一个人，请先给另一条登记死亡。</translation>
    </message>
    <message>
        <source>Import the year's working-day table, then the date can be counted.</source>
        <translation>请先导入这一年的工作日表，就能算出日期。</translation>
    </message>
    <message>
        <source>Import {batch} was undone already. </source>
        <translation>第 {batch} 批导入已经撤销过了。</translation>
    </message>
    <message>
        <source>Insert rows into the form in Excel or WPS, or narrow the list.</source>
        <translation>请先在 Excel 或 WPS 里给表格插入空行，或者缩小名单。</translation>
    </message>
    <message>
        <source>Install that version on this computer too; the archive was not changed.</source>
        <translation>请把这台电脑的程序也升级，档案没有改动。</translation>
    </message>
    <message>
        <source>Install the new version with its installer.</source>
        <translation>请用安装包安装新版本。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>Install the program again; cases and archive are not touched.</source>
        <translation>请重新安装程序，办件和档案不受影响。</translation>
    </message>
    <message>
        <source>Install the program again; the archive is not touched.</source>
        <translation>请重新安装程序，档案不受影响。</translation>
    </message>
    <message>
        <source>Install the reader's driver anew and choose the 64-bit sdtapi.dll in its folder.</source>
        <translation>请重新安装读卡器的驱动，再选它文件夹里 64 位的 sdtapi.dll。</translation>
    </message>
    <message>
        <source>Invisible marks in this text are left out. </source>
        <translation>文字中看不见的符号已去掉。</translation>
    </message>
    <message>
        <source>It asks for: {known}.</source>
        <translation>可填：{known}。</translation>
    </message>
    <message>
        <source>It began on {since}; the end would be earlier. </source>
        <translation>开始日期是 {since}，结束不能更早。</translation>
    </message>
    <message>
        <source>It can be added later.</source>
        <translation>可以以后再补。</translation>
    </message>
    <message>
        <source>It is kept as it stands, or put it right.</source>
        <translation>会原样保留，也可以改正。</translation>
    </message>
    <message>
        <source>It is not known yet what it is about. </source>
        <translation>还不知道要办什么事。</translation>
    </message>
    <message>
        <source>It is not known yet who comes. </source>
        <translation>还不知道谁来。</translation>
    </message>
    <message>
        <source>It is not said on what ground the hall keeps it so long. </source>
        <translation>没有写明本站定这个期限的依据。</translation>
    </message>
    <message>
        <source>It is not said what paper this is. </source>
        <translation>还没写这是什么材料。</translation>
    </message>
    <message>
        <source>It is not said whether the person is registered or lives here. </source>
        <translation>没有说明此人是户籍在此还是居住在此。</translation>
    </message>
    <message>
        <source>It is not said who was visited. </source>
        <translation>还没写走访了谁。</translation>
    </message>
    <message>
        <source>It is not said whose paper this is. </source>
        <translation>还没选这是谁的材料。</translation>
    </message>
    <message>
        <source>It is not said why this one is kept. </source>
        <translation>还没有写继续保存的理由。</translation>
    </message>
    <message>
        <source>It is not said yet what came of it. </source>
        <translation>还没有写回访结果。</translation>
    </message>
    <message>
        <source>It is shown anew; look at it and do it again if it still holds.</source>
        <translation>已重新显示，请看一下，仍需要就再做一次。</translation>
    </message>
    <message>
        <source>It needs a heading row with 姓名 and the like; for one person or household, named cells will do.</source>
        <translation>表里要有“姓名”之类的表头；只填一人或一户时，给单元格起了名称也可以。</translation>
    </message>
    <message>
        <source>It stays in the register of papers issued; nothing was taken off.</source>
        <translation>它留在发文登记里，没有取消。</translation>
    </message>
    <message>
        <source>It stays; change single people on their household's page.</source>
        <translation>这一批不能撤销；个别人有误的，请到户页面更正。</translation>
    </message>
    <message>
        <source>It was not accepted, or its receipt was taken off.</source>
        <translation>它没有受理，或者回执已取消。</translation>
    </message>
    <message>
        <source>It was not used. Choose a backup of this archive; a hall that changes to another archive takes an empty folder for it.</source>
        <translation>没有使用它。请选择本档案的备份；大厅要改用另一份档案时，请另用一个空文件夹。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was changed and nothing of it was kept. </source>
        <translation>已停止；没有改动任何内容，也没有留下半成品。</translation>
    </message>
    <message>
        <source>Its owner hands it over first.</source>
        <translation>要先由现承办人移交。</translation>
    </message>
    <message>
        <source>Its people are no longer in the archive.</source>
        <translation>这一批的人已不在档案中。</translation>
    </message>
    <message>
        <source>January or October cannot be told apart, only the year is taken. </source>
        <translation>分不清是 1 月还是 10 月，只取年份。</translation>
    </message>
    <message>
        <source>Keep one line of it.</source>
        <translation>请只留一行。</translation>
    </message>
    <message>
        <source>Keep that line with a reason, or give the list up and make a new one.</source>
        <translation>请注明理由保留该条，或撤销清单后重新生成。</translation>
    </message>
    <message>
        <source>Keep those that are answered.</source>
        <translation>请留下打得通的号码。</translation>
    </message>
    <message>
        <source>Known here: {known}. Take one of these, or add the grid to the places first.</source>
        <translation>已有的网格：{known}。请从中选填，或先在地点里建好网格。</translation>
    </message>
    <message>
        <source>Known here: {known}. Take one of these.</source>
        <translation>已有的：{known}。请从中选填。</translation>
    </message>
    <message>
        <source>Later events were built on this one: {later}. </source>
        <translation>后面还有以此为前提的变动：{later}。</translation>
    </message>
    <message>
        <source>Lay it on again and leave it there for a second, or type the number.</source>
        <translation>请再放一次，停一秒再拿开，或者手工输入号码。</translation>
    </message>
    <message>
        <source>Lay the card on again in a moment, or type the number.</source>
        <translation>请稍后再放一次证件，或者手工输入号码。</translation>
    </message>
    <message>
        <source>Lay the paper in and press Space again. Pages already there are kept.</source>
        <translation>请放好纸，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Lay the result ready and hand it over.</source>
        <translation>请先办结，再交付结果。</translation>
    </message>
    <message>
        <source>Leave at least one member, or let all move.</source>
        <translation>请至少保留一人，或登记整户迁移。</translation>
    </message>
    <message>
        <source>Leave each day in one of them.</source>
        <translation>请让每一天只在一段里。</translation>
    </message>
    <message>
        <source>Leave it out, as on the card.</source>
        <translation>请照证件去掉它。</translation>
    </message>
    <message>
        <source>Leave it out, or ask the other hall to mend it; nothing was taken.</source>
        <translation>请不选它，或请对方改好；这次什么都没有带入。</translation>
    </message>
    <message>
        <source>Leave one, or give the second household a number of its own.</source>
        <translation>请只留一位，或给另一户单独的户号。</translation>
    </message>
    <message>
        <source>Leave the computer on and call the system administrator to restore the last backup.</source>
        <translation>请不要关机，找系统管理员用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Leave the import, and correct single people with events.</source>
        <translation>不能整批撤销，请用家庭变动逐人更正。</translation>
    </message>
    <message>
        <source>Leave the number out, the archive gives a new one.</source>
        <translation>请删去这个号，由档案另编。</translation>
    </message>
    <message>
        <source>Leave the row of the household where the person is registered.</source>
        <translation>请保留户籍所在那一户的一行。</translation>
    </message>
    <message>
        <source>Leave this period as it is; others can be set.</source>
        <translation>这一期限请保持不变，其他期限可以设置。</translation>
    </message>
    <message>
        <source>Let another account make the list, or another head approve it.</source>
        <translation>请由另一位同事制表，或由另一位站负责人批准。</translation>
    </message>
    <message>
        <source>Let the head approve it first; a list made by oneself needs another.</source>
        <translation>请先由站负责人批准；自己制的清单要由他人批准。</translation>
    </message>
    <message>
        <source>Let the head mark it on the page “The hall”, or do it as usual.</source>
        <translation>请站长在“大厅管理”里勾选，或者照常办。</translation>
    </message>
    <message>
        <source>Let the person read and sign the consent first.</source>
        <translation>请先让本人看过并签字同意。</translation>
    </message>
    <message>
        <source>Let the resident sign the commission first (P09).</source>
        <translation>请先让居民签委托书（P09）。</translation>
    </message>
    <message>
        <source>Let the system administrator close the account instead.</source>
        <translation>请系统管理员停用账号。</translation>
    </message>
    <message>
        <source>Let the system administrator enter it in the settings.</source>
        <translation>请系统管理员在设置里填上。</translation>
    </message>
    <message>
        <source>Let the system administrator give one the head's role.</source>
        <translation>请系统管理员给一个账号加上站长角色。</translation>
    </message>
    <message>
        <source>Load the page anew and choose another one.</source>
        <translation>请重新打开页面再选。</translation>
    </message>
    <message>
        <source>Login and password did not fit together several times. </source>
        <translation>登录名和口令几次没有对上。</translation>
    </message>
    <message>
        <source>Login and password do not fit together. </source>
        <translation>登录名和口令对不上。</translation>
    </message>
    <message>
        <source>Look among the papers that wait.</source>
        <translation>请到等着打的文书里找。</translation>
    </message>
    <message>
        <source>Look at both.</source>
        <translation>请核对两处。</translation>
    </message>
    <message>
        <source>Look at how it stands now, then do it again if it is still needed.</source>
        <translation>请看看现在的情况，还需要的话再做一次。</translation>
    </message>
    <message>
        <source>Look at how it stands now.</source>
        <translation>请看看现在的情况。</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>请重新查看后再处理。</translation>
    </message>
    <message>
        <source>Look at its display, switch it off and on, and press Space again. Pages already there are kept.</source>
        <translation>看一下它屏幕上的提示，关机再开，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Look at its steps, somebody may just have moved it on.</source>
        <translation>请看看经过，可能刚有人办过。</translation>
    </message>
    <message>
        <source>Look at kind and number.</source>
        <translation>请核对类型和号码。</translation>
    </message>
    <message>
        <source>Look at the benefits of the person and choose one of them.</source>
        <translation>请在此人的待遇中选择。</translation>
    </message>
    <message>
        <source>Look at the day again; older papers belong into the files.</source>
        <translation>请再看一下日期；更早的材料请归档。</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>请再看一下名单。</translation>
    </message>
    <message>
        <source>Look at the list of accounts and choose one.</source>
        <translation>请在账号表里选一个。</translation>
    </message>
    <message>
        <source>Look at the marks of the person and choose one.</source>
        <translation>请在此人的标签中选择。</translation>
    </message>
    <message>
        <source>Look at the marks of the person.</source>
        <translation>请查看此人的标签。</translation>
    </message>
    <message>
        <source>Look at the new state, then decide again; what you typed is still here.</source>
        <translation>请看过现在的情况再定，你填的内容还在。</translation>
    </message>
    <message>
        <source>Look at the paper again, or leave the number empty.</source>
        <translation>请再核对纸上的编号，或者留空不填。</translation>
    </message>
    <message>
        <source>Look at the paper again; the print centre lists all blanks.</source>
        <translation>请再核对纸上的编号；打印中心列有全部备用单。</translation>
    </message>
    <message>
        <source>Look at the person's time line.</source>
        <translation>请查看此人的变动记录。</translation>
    </message>
    <message>
        <source>Look at the relation.</source>
        <translation>请核对关系。</translation>
    </message>
    <message>
        <source>Look at the time line of the household.</source>
        <translation>请查看该户的变动记录。</translation>
    </message>
    <message>
        <source>Look at the time line.</source>
        <translation>请查看变动记录。</translation>
    </message>
    <message>
        <source>Look at the year once more.</source>
        <translation>请再看一遍年份。</translation>
    </message>
    <message>
        <source>Look at the year; a new edition can be begun later.</source>
        <translation>请核对年份；新版以后再启用也来得及。</translation>
    </message>
    <message>
        <source>Look for it in the case's papers.</source>
        <translation>请在这一件的文书里找。</translation>
    </message>
    <message>
        <source>Look for it in the list by its day.</source>
        <translation>请按日期在列表里找。</translation>
    </message>
    <message>
        <source>Look for it in the list of imports.</source>
        <translation>请在导入记录中查找。</translation>
    </message>
    <message>
        <source>Look whether it is one name.</source>
        <translation>请看看是否为一个人的姓名。</translation>
    </message>
    <message>
        <source>Look whether it is one person.</source>
        <translation>请看看是否为同一人。</translation>
    </message>
    <message>
        <source>Look whether it is right.</source>
        <translation>请核对。</translation>
    </message>
    <message>
        <source>Look whether it is the same one.</source>
        <translation>请看看是不是同一户。</translation>
    </message>
    <message>
        <source>Look whether it is the same person.</source>
        <translation>请看看是不是同一个人。</translation>
    </message>
    <message>
        <source>Look whether members are missing.</source>
        <translation>请看看是否漏了家庭成员。</translation>
    </message>
    <message>
        <source>Look whether the day is right.</source>
        <translation>请核对是哪一天。</translation>
    </message>
    <message>
        <source>Look whether the text is whole.</source>
        <translation>请看看文字是否完整。</translation>
    </message>
    <message>
        <source>Make 200 MB free on {drive}, then press the key again.</source>
        <translation>请在 {drive} 上腾出 200 MB，再按一次键。</translation>
    </message>
    <message>
        <source>Make 200 MB free, then press the key again.</source>
        <translation>请清出 200 MB 后再按一次。</translation>
    </message>
    <message>
        <source>Make a backup now, and tell the system administrator.</source>
        <translation>请马上再做一次备份，并告诉系统管理员。</translation>
    </message>
    <message>
        <source>Make a new list for what else is past its period.</source>
        <translation>其他到期的内容请另做一份清单。</translation>
    </message>
    <message>
        <source>Make a second account for the other work of this person.</source>
        <translation>此人的其他工作请另设一个账号。</translation>
    </message>
    <message>
        <source>Make an overlay of it in the form workshop and place the fields there.</source>
        <translation>请在表单工坊里用它作底图，再摆放各栏。</translation>
    </message>
    <message>
        <source>Make both the same day.</source>
        <translation>请改为同一天。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Make it shorter; the rest can go into the file on paper.</source>
        <translation>请写短一些，其余的可以写在纸上存档。</translation>
    </message>
    <message>
        <source>Make one form for each size, each with its own pages as background.</source>
        <translation>请按纸张大小分成几张表，各用各的页面做底图。</translation>
    </message>
    <message>
        <source>Make room and start the update again; program and archive are as before.</source>
        <translation>请腾出空间后重新更新；程序和档案都和原来一样。</translation>
    </message>
    <message>
        <source>Make {needed_mb} MB free, then try again.</source>
        <translation>请清出 {needed_mb} MB，再试一次。</translation>
    </message>
    <message>
        <source>Mark at least one line.</source>
        <translation>请至少选一行。</translation>
    </message>
    <message>
        <source>Mark it as received or as missing.</source>
        <translation>请改成已收或缺。</translation>
    </message>
    <message>
        <source>Measure from the cross to the edge of the paper nearest to it.</source>
        <translation>请从十字量到离它最近的纸边。</translation>
    </message>
    <message>
        <source>Measure this cross again, and make sure that it is the right one.</source>
        <translation>请再量一次这个十字，并看清是不是这一个。</translation>
    </message>
    <message>
        <source>Mend them in the file, or import the households without faults only.</source>
        <translation>请在文件中改好，或只导入没有问题的户。</translation>
    </message>
    <message>
        <source>More than {limit} telephones do not fit. </source>
        <translation>电话最多写 {limit} 个。</translation>
    </message>
    <message>
        <source>More than {most} days are no absence. </source>
        <translation>超过 {most} 天的不算请假。</translation>
    </message>
    <message>
        <source>More than {most} days back, nothing is entered late. </source>
        <translation>超过 {most} 天的不再补录。</translation>
    </message>
    <message>
        <source>Move it inside, or choose a larger paper in the form.</source>
        <translation>请移回纸内，或在表单里选更大的纸张。</translation>
    </message>
    <message>
        <source>Move them elsewhere, as the folder is replaced; nothing was changed.</source>
        <translation>更新会更换整个文件夹，请先把它们移到别处；什么都没有改动。</translation>
    </message>
    <message>
        <source>Move what is below it first.</source>
        <translation>请先把下面的移走。</translation>
    </message>
    <message>
        <source>Name and number of the result are as before. </source>
        <translation>结果名称和编号没有变化。</translation>
    </message>
    <message>
        <source>Name the account and its password file.</source>
        <translation>请写明账号和口令文件。</translation>
    </message>
    <message>
        <source>Name the office or colleague, so that nobody is sent away without help.</source>
        <translation>请写明部门或同事，不让群众白跑。</translation>
    </message>
    <message>
        <source>Name the rule or the decision, as “district archive list of 2026”.</source>
        <translation>请写明规定或决定，如“区档案局2026年目录”。</translation>
    </message>
    <message>
        <source>Narrow the list and fill the form in parts.</source>
        <translation>请缩小名单，分几次填。</translation>
    </message>
    <message>
        <source>Narrow the list, or export it.</source>
        <translation>请把名单筛小一些，或者导出。</translation>
    </message>
    <message>
        <source>Neither matter nor wish is written down. </source>
        <translation>背景和诉求都还没写。</translation>
    </message>
    <message>
        <source>No PIN is set for this account. </source>
        <translation>这个账号还没有解锁码。</translation>
    </message>
    <message>
        <source>No act is called “{given}”. </source>
        <translation>没有叫“{given}”的操作。</translation>
    </message>
    <message>
        <source>No age can be {given}. </source>
        <translation>年龄不能是 {given}。</translation>
    </message>
    <message>
        <source>No backup has reached the second place for {days} days. </source>
        <translation>已有 {days} 天没有把备份存到第二处。</translation>
    </message>
    <message>
        <source>No camera was found at this computer. </source>
        <translation>这台电脑上没有找到高拍仪。</translation>
    </message>
    <message>
        <source>No case and no person fills all the places of this form. </source>
        <translation>没有哪一种办件或居民能把这张表的内容填全。</translation>
    </message>
    <message>
        <source>No column is taken for the names. </source>
        <translation>还没有指定哪一列是姓名。</translation>
    </message>
    <message>
        <source>No commission is in force for this case. </source>
        <translation>这件没有生效的代办委托。</translation>
    </message>
    <message>
        <source>No commission is suspended. </source>
        <translation>没有中止的委托。</translation>
    </message>
    <message>
        <source>No date counts for this case now. </source>
        <translation>这一件现在没有在计的期限。</translation>
    </message>
    <message>
        <source>No ethnic group of this name is known. </source>
        <translation>没有这个民族名称。</translation>
    </message>
    <message>
        <source>No home and no place here stands in the grid {given}. </source>
        <translation>本大厅的住户和地点里没有“{given}”这个网格。</translation>
    </message>
    <message>
        <source>No household can have {given} people. </source>
        <translation>一户人数不能是 {given}。</translation>
    </message>
    <message>
        <source>No item here is of the line of business {given}. </source>
        <translation>本大厅的事项里没有“{given}”这条业务线。</translation>
    </message>
    <message>
        <source>No material is missing. </source>
        <translation>材料没有缺。</translation>
    </message>
    <message>
        <source>No matter comes in by way of “{given}”. </source>
        <translation>没有“{given}”这种收件渠道。</translation>
    </message>
    <message>
        <source>No original of the applicant's lies here. </source>
        <translation>这里没有申请人的原件。</translation>
    </message>
    <message>
        <source>No paper differs from what is on record. </source>
        <translation>材料与原登记没有变化。</translation>
    </message>
    <message>
        <source>No paper lies in the feeder of the scanner. </source>
        <translation>扫描仪的进纸器里没有纸。</translation>
    </message>
    <message>
        <source>No printer is chosen for this paper. </source>
        <translation>这张文书还没有选打印机。</translation>
    </message>
    <message>
        <source>No reason for refusing was chosen. </source>
        <translation>还没有选不予受理的原因。</translation>
    </message>
    <message>
        <source>No scanner was found at this computer. </source>
        <translation>这台电脑上没有找到扫描仪。</translation>
    </message>
    <message>
        <source>No station head has an account. </source>
        <translation>还没有站长账号。</translation>
    </message>
    <message>
        <source>No urging waits for an answer. </source>
        <translation>没有等待答复的催办。</translation>
    </message>
    <message>
        <source>Nobody approves what he does himself. </source>
        <translation>自己做的事不能自己批准。</translation>
    </message>
    <message>
        <source>Nobody changes the roles of the own account or switches it off. </source>
        <translation>自己的账号不能自己改岗位，也不能自己停用。</translation>
    </message>
    <message>
        <source>Nobody covers for himself. </source>
        <translation>不能自己替自己代班。</translation>
    </message>
    <message>
        <source>Nobody is logged in. </source>
        <translation>还没有人登录。</translation>
    </message>
    <message>
        <source>Nobody is named who appraised. </source>
        <translation>还没有写参加鉴定的人。</translation>
    </message>
    <message>
        <source>Nobody is named whom this is about. </source>
        <translation>还没有选人。</translation>
    </message>
    <message>
        <source>Nobody reads slips about his own work.</source>
        <translation>关于自己的评价，本人看不到。</translation>
    </message>
    <message>
        <source>Nobody who works here goes by this name. </source>
        <translation>没有这位同事。</translation>
    </message>
    <message>
        <source>Nothing can be recorded or printed here until that is put right.</source>
        <translation>恢复写入之前，不能登记，也不能打印。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder {folder}. </source>
        <translation>{folder} 里写不进东西。</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}. </source>
        <translation>{folder} 里写不进东西。</translation>
    </message>
    <message>
        <source>Nothing has to be explained.</source>
        <translation>不用说明。</translation>
    </message>
    <message>
        <source>Nothing in this workbook can be filled in for this choice. </source>
        <translation>这份表里没有现在能填的地方。</translation>
    </message>
    <message>
        <source>Nothing is changed. </source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing is chosen that would change anything. </source>
        <translation>所选内容不会带来任何变化。</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>不用再传了。</translation>
    </message>
    <message>
        <source>Nothing is placed on the form yet. </source>
        <translation>表上还没有放任何内容。</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>不用再办。</translation>
    </message>
    <message>
        <source>Nothing of {item} was changed yet. </source>
        <translation>{item} 还没有改动。</translation>
    </message>
    <message>
        <source>Nothing was lost; press the key again in a few seconds.</source>
        <translation>内容没有丢，过几秒再按一次。</translation>
    </message>
    <message>
        <source>Nothing was written; check the file once more.</source>
        <translation>没有写入任何内容，请重新检查文件。</translation>
    </message>
    <message>
        <source>One character here is known to one computer only. </source>
        <translation>有一个字只有原来的电脑认得。</translation>
    </message>
    <message>
        <source>One character of the name is known to one computer only. </source>
        <translation>姓名里有一个字只有某台电脑认得。</translation>
    </message>
    <message>
        <source>One material is listed twice. </source>
        <translation>同一份材料列了两次。</translation>
    </message>
    <message>
        <source>One matter is rated once; look at the number on the slip.</source>
        <translation>一件事评价一次，请再看看表上的编号。</translation>
    </message>
    <message>
        <source>One of the offered values is needed here. </source>
        <translation>这里只能选列出的值。</translation>
    </message>
    <message>
        <source>One of the people does not belong to this household. </source>
        <translation>所选人员不在该户。</translation>
    </message>
    <message>
        <source>One of the two entries is of somebody who died. </source>
        <translation>两条里有一条已登记死亡。</translation>
    </message>
    <message>
        <source>One of the words is not in UTF-8 and cannot be kept. </source>
        <translation>有一处文字不是 UTF-8 编码，保存不了。</translation>
    </message>
    <message>
        <source>One read-off is still missing. </source>
        <translation>还有一处没填。</translation>
    </message>
    <message>
        <source>Only a head names the handler: choose one.</source>
        <translation>只有站长可以指定承办人，请选站长。</translation>
    </message>
    <message>
        <source>Only a suspended one is renewed.</source>
        <translation>只有中止的委托才需续办。</translation>
    </message>
    <message>
        <source>Only a version that the hall made itself can be withdrawn.</source>
        <translation>只有本站自己做的版本可以撤下。</translation>
    </message>
    <message>
        <source>Only a wish or complaint ends with its answer. </source>
        <translation>只有诉求件以答复办结。</translation>
    </message>
    <message>
        <source>Only what the commission names may be done for the person.</source>
        <translation>只能办委托书写明的事。</translation>
    </message>
    <message>
        <source>Only {name} takes it over or says why not.</source>
        <translation>由{name}接收或说明不接收的原因。</translation>
    </message>
    <message>
        <source>Open it and save or print it as a PDF once more, then choose that.</source>
        <translation>请打开后重新另存或打印为 PDF，再选新文件。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS and save it again as a workbook (.xlsx).</source>
        <translation>请用 Excel 或 WPS 打开，重新保存为工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS and save it as a workbook (.xlsx).</source>
        <translation>请用 Excel 或 WPS 打开，另存为工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Open that archive first, or run hall-app update --resume with the account that installed the program.</source>
        <translation>请先打开大厅的档案，或用安装本程序的账户运行 hall-app update --resume。</translation>
    </message>
    <message>
        <source>Open the case from this record, or type its number.</source>
        <translation>请从本登记立件，或填写受理号。</translation>
    </message>
    <message>
        <source>Open the desk as always, or run hall-app update --resume with the passphrase file.</source>
        <translation>请照常打开程序，或带上口令文件运行 hall-app update --resume。</translation>
    </message>
    <message>
        <source>Open the file with another encoding, or type the text again.</source>
        <translation>请换一种编码打开文件，或重新填写。</translation>
    </message>
    <message>
        <source>Open the real archive with Alt+Z and choose the file there.</source>
        <translation>请按 Alt+Z 打开正式档案，在那里选择更新文件。</translation>
    </message>
    <message>
        <source>Open the register again.</source>
        <translation>请重新打开登记簿。</translation>
    </message>
    <message>
        <source>Originals still lie here: {names}. </source>
        <translation>还有原件没有退还：{names}。</translation>
    </message>
    <message>
        <source>Others of this household are in the archive already ({value}). </source>
        <translation>这一户的其他人已在档案中（{value}）。</translation>
    </message>
    <message>
        <source>Paper is stuck in the scanner, or two sheets were drawn in at a time. </source>
        <translation>扫描仪卡纸了，或者一次进了两张。</translation>
    </message>
    <message>
        <source>Paste the value itself, or type it.</source>
        <translation>请粘贴为数值，或直接填写。</translation>
    </message>
    <message>
        <source>People of this import have {count} cases: {cases}. </source>
        <translation>这一批的人已有 {count} 件办件：{cases}。</translation>
    </message>
    <message>
        <source>People of this import have {count} first-asked records: {contacts}. </source>
        <translation>本次导入的居民已有 {count} 条首问登记：{contacts}。</translation>
    </message>
    <message>
        <source>People of this import have {count} visits, appointments or papers on file. </source>
        <translation>这批导入的人已有 {count} 条走访、预约或扫描件。</translation>
    </message>
    <message>
        <source>Plan the way before that day, or renew the commission.</source>
        <translation>请安排在此之前，或先续办委托。</translation>
    </message>
    <message>
        <source>Plug in the stick it lies on, or choose another backup.</source>
        <translation>请插上存它的 U 盘，或换一份备份。</translation>
    </message>
    <message>
        <source>Plug in the stick it lies on, or choose another file.</source>
        <translation>请插好存放它的 U 盘，或换一个文件。</translation>
    </message>
    <message>
        <source>Plug in the stick or disk it goes to, or name another place; the next backup is copied by itself.</source>
        <translation>请插上存备份的 U 盘或硬盘，或另选一处；下一次备份会自动存过去。</translation>
    </message>
    <message>
        <source>Plug it in; it is found by itself. Numbers can be typed meanwhile.</source>
        <translation>请插好读卡器，程序会自己找到它。这期间号码可以手工输入。</translation>
    </message>
    <message>
        <source>Plug the document camera in and open this window again.</source>
        <translation>请插好高拍仪，再打开这个窗口。</translation>
    </message>
    <message>
        <source>Possible: {nearest}.</source>
        <translation>可以填：{nearest}。</translation>
    </message>
    <message>
        <source>Press Space again; if it happens again, switch the scanner off and on, or install its driver anew.</source>
        <translation>请再按 Space；还是这样，就把扫描仪关机再开，或者重新安装驱动程序。</translation>
    </message>
    <message>
        <source>Press Space when a paper is there, or choose what applies.</source>
        <translation>收到按 Space，别的情况请选一种。</translation>
    </message>
    <message>
        <source>Print a shorter list.</source>
        <translation>请打印短一些的清单。</translation>
    </message>
    <message>
        <source>Print it and scan the paper, or take a picture of it.</source>
        <translation>请打印出来再扫描，或者拍照。</translation>
    </message>
    <message>
        <source>Print it to a PDF from its own reader, or scan the sheet, and take that.</source>
        <translation>请用它自己的阅读器另存或打印成 PDF，或把印好的表扫描后再选。</translation>
    </message>
    <message>
        <source>Print the one-time notice with Ctrl+G, or accept all the same with a reason (Ctrl+Shift+Enter).</source>
        <translation>可以按 Ctrl+G 打一次性告知书，或写明原因后仍要受理（Ctrl+Shift+Enter）。</translation>
    </message>
    <message>
        <source>Print them or take them out there, then withdraw the form.</source>
        <translation>请先在打印中心打出或撤掉这些纸，再撤下这张表。</translation>
    </message>
    <message>
        <source>Printing has not answered for {seconds} seconds. </source>
        <translation>打印服务 {seconds} 秒没有回应。</translation>
    </message>
    <message>
        <source>Printing is switched off on this computer. </source>
        <translation>这台电脑的打印服务没有开。</translation>
    </message>
    <message>
        <source>Promise that many or fewer.</source>
        <translation>承诺天数不能超过它。</translation>
    </message>
    <message>
        <source>Promised papers have not come: {names}. </source>
        <translation>容缺的材料还没有补来：{names}。</translation>
    </message>
    <message>
        <source>Put it back beside the archive, or take it from a backup.</source>
        <translation>请把它放回档案旁边，或从备份里取。</translation>
    </message>
    <message>
        <source>Put it back first, in the print centre among the papers taken off.</source>
        <translation>要打的话，先到打印中心“已取消”里放回去。</translation>
    </message>
    <message>
        <source>Put it right.</source>
        <translation>请改正。</translation>
    </message>
    <message>
        <source>Put notes into the remarks; the name is as on the card.</source>
        <translation>说明请写在备注里，姓名与证件一致。</translation>
    </message>
    <message>
        <source>Put the days right.</source>
        <translation>请改正日期。</translation>
    </message>
    <message>
        <source>Put the file back, then print again.</source>
        <translation>请把文件放回去，再打一次。</translation>
    </message>
    <message>
        <source>Put the file right, then try again.</source>
        <translation>请改好这个文件，再试一次。</translation>
    </message>
    <message>
        <source>Put the stick in again, or copy the file anew; nothing was changed.</source>
        <translation>请重新插好 U 盘，或重新拷贝文件；什么都没有改动。</translation>
    </message>
    <message>
        <source>Putting this backup back loses {count} entries recorded since it. </source>
        <translation>恢复这份备份会丢失其后记录的 {count} 条内容。</translation>
    </message>
    <message>
        <source>Receipts are not printed on this paper. </source>
        <translation>回执不能用这种纸打印。</translation>
    </message>
    <message>
        <source>Record a moving in for somebody who is registered here.</source>
        <translation>户籍迁入的，请登记迁入。</translation>
    </message>
    <message>
        <source>Record nothing more and tell the head: the newest backup is put back under Backup and restore.</source>
        <translation>请先不要登记，告诉站长：在“备份恢复”里放回最新的备份。</translation>
    </message>
    <message>
        <source>Record that the child moves in instead.</source>
        <translation>请改为登记迁入。</translation>
    </message>
    <message>
        <source>Record the event when it has happened.</source>
        <translation>请在事情发生后再登记。</translation>
    </message>
    <message>
        <source>Record the moving in first.</source>
        <translation>请先登记迁入。</translation>
    </message>
    <message>
        <source>Record the moving in, or establish a household.</source>
        <translation>请登记迁入或立户。</translation>
    </message>
    <message>
        <source>Record the moving out first, or let the person be registered only.</source>
        <translation>请先登记迁出，或只登记户籍。</translation>
    </message>
    <message>
        <source>Record what came, or end the case with a reason.</source>
        <translation>请先登记补来的材料，或说明原因终止。</translation>
    </message>
    <message>
        <source>Record who is away today or later.</source>
        <translation>请登记今天或以后不在岗的人。</translation>
    </message>
    <message>
        <source>Record {number} is of another line of business or another grid. </source>
        <translation>记录 {number} 属于其他业务线或其他网格。</translation>
    </message>
    <message>
        <source>Remove sheets and rows that the form does not need.</source>
        <translation>请删去表里用不着的工作表和行。</translation>
    </message>
    <message>
        <source>Renew it first.</source>
        <translation>请先续办。</translation>
    </message>
    <message>
        <source>Resume it first, or prolong the pause.</source>
        <translation>请先恢复计时，或延长暂停。</translation>
    </message>
    <message>
        <source>Resume the case; a new pause needs a new notice.</source>
        <translation>请恢复计时；再暂停要另行书面告知。</translation>
    </message>
    <message>
        <source>Row {value} has this number with another birth date. </source>
        <translation>第 {value} 行号码相同，出生日期不同。</translation>
    </message>
    <message>
        <source>Row {value} has this number with another name. </source>
        <translation>第 {value} 行号码相同，姓名不同。</translation>
    </message>
    <message>
        <source>Row {value} is the head's spouse already. </source>
        <translation>第 {value} 行已经是户主的配偶。</translation>
    </message>
    <message>
        <source>Row {value} of this household has the same name and birth. </source>
        <translation>同一户第 {value} 行姓名和出生日期相同。</translation>
    </message>
    <message>
        <source>Row {value} of this household has to be mended first. </source>
        <translation>同一户的第 {value} 行要先改好。</translation>
    </message>
    <message>
        <source>Run hall-app update --resume to have the former one back with its archive.</source>
        <translation>请运行 hall-app update --resume，恢复原程序及其档案。</translation>
    </message>
    <message>
        <source>Run hall-app update --resume; where the disk is full, make room first.</source>
        <translation>请运行 hall-app update --resume；磁盘已满的，请先腾出空间。</translation>
    </message>
    <message>
        <source>Save it as .xlsx in Excel or WPS, or choose the official PDF.</source>
        <translation>请在 Excel 或 WPS 中另存为 .xlsx，或选择官方 PDF。</translation>
    </message>
    <message>
        <source>Save it as one of these, whatever its name says.</source>
        <translation>请另存为这几种格式，光改文件名不行。</translation>
    </message>
    <message>
        <source>Save it in Excel or WPS as .xlsx and choose that file.</source>
        <translation>请在 Excel 或 WPS 里另存为 .xlsx，再选那个文件。</translation>
    </message>
    <message>
        <source>Save it with smaller pictures and choose it again.</source>
        <translation>请缩小其中的图片后重新保存，再选一次。</translation>
    </message>
    <message>
        <source>Save or scan the sheet once more and choose the new file.</source>
        <translation>请重新保存或扫描一次，再选新的文件。</translation>
    </message>
    <message>
        <source>Save the form once more in Excel or WPS as .xlsx and try again.</source>
        <translation>请在 Excel 或 WPS 里把原表重新存为 .xlsx，再试一次。</translation>
    </message>
    <message>
        <source>Say in words what is different, or leave it.</source>
        <translation>有不同的请写明，否则不必再登记。</translation>
    </message>
    <message>
        <source>Say it once.</source>
        <translation>只写一次。</translation>
    </message>
    <message>
        <source>Scan it with 200 to 300 dots an inch, or save it as JPEG.</source>
        <translation>请用 200 到 300 dpi 扫描，或者存成 JPEG。</translation>
    </message>
    <message>
        <source>Scan it with 200 to 300 dots an inch.</source>
        <translation>请用 200 到 300 dpi 扫描。</translation>
    </message>
    <message>
        <source>Scan the sheet at 200 dots an inch; that is sharp enough.</source>
        <translation>请按每英寸 200 点扫描，已经够清楚。</translation>
    </message>
    <message>
        <source>Scan the sheet in grey at 200 dots an inch; that is sharp enough.</source>
        <translation>请用灰度、每英寸 200 点扫描，已经够清楚。</translation>
    </message>
    <message>
        <source>Search again with F3.</source>
        <translation>请按 F3 再找一遍。</translation>
    </message>
    <message>
        <source>Search by address or by the head's name.</source>
        <translation>请按地址或户主姓名查找。</translation>
    </message>
    <message>
        <source>See whether it is still there and not open elsewhere.</source>
        <translation>请看看文件还在不在、是不是在别处打开着。</translation>
    </message>
    <message>
        <source>Service at home needs an address. </source>
        <translation>上门服务要有地址。</translation>
    </message>
    <message>
        <source>Set a new one now; the desk opens with it.</source>
        <translation>请现在设一个新口令，设好就进入。</translation>
    </message>
    <message>
        <source>Set a print area around the form, or delete what stands outside of it.</source>
        <translation>请把表格范围设为打印区域，或删去表格以外的内容。</translation>
    </message>
    <message>
        <source>Set one of your own now; the desk opens with it.</source>
        <translation>请现在设一个自己的口令，设好就进入。</translation>
    </message>
    <message>
        <source>Set the clock right; or the head confirms the day.</source>
        <translation>请把时间调准，或请站长确认今天的日期。</translation>
    </message>
    <message>
        <source>Set the terminal or the script to UTF-8 and try again.</source>
        <translation>请把终端或脚本改成 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>Shorten it, or use the larger form.</source>
        <translation>请写短一些，或用大一号的表单。</translation>
    </message>
    <message>
        <source>Some places of this form cannot be filled from here. </source>
        <translation>这张表有的内容从这里填不了。</translation>
    </message>
    <message>
        <source>Somebody answers for this place since {since}; this would be earlier. </source>
        <translation>从 {since} 起已有人负责，这次的日期更早。</translation>
    </message>
    <message>
        <source>Somebody else changed or closed this record. </source>
        <translation>这条登记已被同事修改或结束。</translation>
    </message>
    <message>
        <source>Somebody else has just changed case {number}. </source>
        <translation>别人刚改过 {number} 这一件。</translation>
    </message>
    <message>
        <source>Somebody else has just changed the draft of {item}. </source>
        <translation>别人刚改过 {item} 的草稿。</translation>
    </message>
    <message>
        <source>Somebody else has just changed this household. </source>
        <translation>另一位同事刚刚改动了这一户。</translation>
    </message>
    <message>
        <source>Somebody else has just changed this place. </source>
        <translation>别人刚刚改过这个地方。</translation>
    </message>
    <message>
        <source>Somebody else has just changed this visit. </source>
        <translation>别人刚刚改过这条走访。</translation>
    </message>
    <message>
        <source>Somebody else put another version of “{title}” in force meanwhile. </source>
        <translation>另一位站长刚启用了“{title}”的新版本。</translation>
    </message>
    <message>
        <source>Somebody here is married already. </source>
        <translation>此人婚姻状况已是已婚。</translation>
    </message>
    <message>
        <source>Somebody of this file was added to the archive meanwhile. </source>
        <translation>检查之后，文件中有人已被登记进档案。</translation>
    </message>
    <message>
        <source>Something about this event is unusual: {doubts}. </source>
        <translation>这笔变动有不寻常之处：{doubts}。</translation>
    </message>
    <message>
        <source>Something came up that the program does not know yet. </source>
        <translation>出了程序没有料到的情况。</translation>
    </message>
    <message>
        <source>Something happened since in {count} households of this import: {households}. </source>
        <translation>这一批中有 {count} 户后来有变动：{households}。</translation>
    </message>
    <message>
        <source>Something is still missing: {names}. </source>
        <translation>还缺：{names}。</translation>
    </message>
    <message>
        <source>Something lies beyond the edge of the paper on form {form} ({element}). </source>
        <translation>表单 {form} 有内容超出纸边（{element}）。</translation>
    </message>
    <message>
        <source>Something needed is still empty: {name}. </source>
        <translation>还有必填项没填：{name}。</translation>
    </message>
    <message>
        <source>Something stands below this place, or somebody lives there. </source>
        <translation>下面还有地方，或者还有人住。</translation>
    </message>
    <message>
        <source>Something that is no number stands here. </source>
        <translation>这里不是证件号码。</translation>
    </message>
    <message>
        <source>Start it again as always; nothing of the archive was changed.</source>
        <translation>请照常重新启动；档案没有任何改动。</translation>
    </message>
    <message>
        <source>Start it again when it suits you.</source>
        <translation>方便时再导入。</translation>
    </message>
    <message>
        <source>Start one by naming the update file.</source>
        <translation>请指明更新文件来开始更新。</translation>
    </message>
    <message>
        <source>Start them again when it suits you.</source>
        <translation>方便时请重新开始。</translation>
    </message>
    <message>
        <source>Still here: {names}.</source>
        <translation>还在本站的：{names}。</translation>
    </message>
    <message>
        <source>Stop it first, or change its amount.</source>
        <translation>请先停止原待遇，再重新登记。</translation>
    </message>
    <message>
        <source>Suspend and renew it with the resident's signature.</source>
        <translation>请中止后由居民签字续办。</translation>
    </message>
    <message>
        <source>Switch it off and on and press Space again. Pages already there are kept.</source>
        <translation>请把它关机再开，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Switch it on, plug it in, and press Space again. Pages already there are kept.</source>
        <translation>请开机、插好线，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Switch it on, plug it in, and press Space: it is looked for again.</source>
        <translation>请开机、插好线，按 Space 重新找。</translation>
    </message>
    <message>
        <source>Take 2 to 4 capitals or digits, without I, O, 0 and 1.</source>
        <translation>请用 2 到 4 位大写字母或数字，不用 I、O、0、1。</translation>
    </message>
    <message>
        <source>Take a later day for its end.</source>
        <translation>请选更晚的结束日期。</translation>
    </message>
    <message>
        <source>Take a later day, or resume the case.</source>
        <translation>请选更晚的日期，或恢复计时。</translation>
    </message>
    <message>
        <source>Take a new one.</source>
        <translation>请另换一个。</translation>
    </message>
    <message>
        <source>Take a shorter span.</source>
        <translation>请取短一些的时间。</translation>
    </message>
    <message>
        <source>Take an earlier day, or have the limit extended first.</source>
        <translation>请选更早的日期，或先办延期。</translation>
    </message>
    <message>
        <source>Take another code.</source>
        <translation>请换一个编码。</translation>
    </message>
    <message>
        <source>Take at least four different characters, not in a row as 12345678.</source>
        <translation>请至少用四个不同的字符，不要像 12345678 这样连着。</translation>
    </message>
    <message>
        <source>Take at least {least} characters.</source>
        <translation>请至少用 {least} 个字符。</translation>
    </message>
    <message>
        <source>Take at most {most} days.</source>
        <translation>最多 {most} 天。</translation>
    </message>
    <message>
        <source>Take digits only.</source>
        <translation>只用数字。</translation>
    </message>
    <message>
        <source>Take digits that are neither alike nor in a row.</source>
        <translation>请不要用相同的数字或连着的数字。</translation>
    </message>
    <message>
        <source>Take each size into a PDF of its own and choose these one by one.</source>
        <translation>请把每种大小的页面分别存为一个 PDF，再逐个选择。</translation>
    </message>
    <message>
        <source>Take it from a backup.</source>
        <translation>请从备份里取一份。</translation>
    </message>
    <message>
        <source>Take its pages into several PDF files and choose these one by one.</source>
        <translation>请把页面分存为几个 PDF，再逐个选择。</translation>
    </message>
    <message>
        <source>Take more than {days} days.</source>
        <translation>请填大于 {days} 天的数。</translation>
    </message>
    <message>
        <source>Take one that nobody derives from the person.</source>
        <translation>请换一个别人从本人身上猜不到的。</translation>
    </message>
    <message>
        <source>Take out the pages that are filled in and choose that file.</source>
        <translation>请只留要填的几页，另存后再选。</translation>
    </message>
    <message>
        <source>Take that absence back first, or choose other days.</source>
        <translation>请先销掉那一条，或改换日期。</translation>
    </message>
    <message>
        <source>Take that day or a later one.</source>
        <translation>请选当天或以后。</translation>
    </message>
    <message>
        <source>Take the first day or a later one.</source>
        <translation>请填第一天或以后的日子。</translation>
    </message>
    <message>
        <source>Take the matter in anew if it is wanted after all.</source>
        <translation>确需办理的，请重新受理。</translation>
    </message>
    <message>
        <source>Take the number of the case in effect, or open one from here.</source>
        <translation>请填有效办件的号，或从这条登记新办。</translation>
    </message>
    <message>
        <source>Take the pages of the form into a PDF of their own.</source>
        <translation>请把表格所在的页面单独存为一个 PDF。</translation>
    </message>
    <message>
        <source>Take the paper out, lay the sheets that are missing in again and press Space. Pages already there are kept.</source>
        <translation>请把纸取出来，把没扫好的放回去，再按 Space。已经扫好的页都还在。</translation>
    </message>
    <message>
        <source>Take the password off in Excel or WPS, save it, and choose it again.</source>
        <translation>请在 Excel 或 WPS 中取消密码并保存，再重新选择。</translation>
    </message>
    <message>
        <source>Take the same level or the next.</source>
        <translation>请选同级或更高一级。</translation>
    </message>
    <message>
        <source>Take today ({today}) or a later day; cases keep what held before.</source>
        <translation>请填今天（{today}）或以后的日期；已受理的办件仍按原来的办。</translation>
    </message>
    <message>
        <source>Take today or a later day.</source>
        <translation>请选今天或以后。</translation>
    </message>
    <message>
        <source>Take today or an earlier day.</source>
        <translation>请选今天或以前。</translation>
    </message>
    <message>
        <source>Take two capital letters and two to four digits, as BM07.</source>
        <translation>请用两个大写字母加两到四位数字，如 BM07。</translation>
    </message>
    <message>
        <source>Take {next} or another working day.</source>
        <translation>请改为 {next} 或其他工作日。</translation>
    </message>
    <message>
        <source>Tenants are not registered here. </source>
        <translation>租户的户籍不在本户。</translation>
    </message>
    <message>
        <source>The PIN is too easy to guess. </source>
        <translation>解锁码太容易猜到。</translation>
    </message>
    <message>
        <source>The PIN was wrong {tries} times and is off. </source>
        <translation>解锁码输错了 {tries} 次，已停用。</translation>
    </message>
    <message>
        <source>The account has no login or no name yet. </source>
        <translation>账号还缺登录名或姓名。</translation>
    </message>
    <message>
        <source>The answer has no words yet. </source>
        <translation>常用语还没有内容。</translation>
    </message>
    <message>
        <source>The appointment on {day} at {time} has not begun yet. </source>
        <translation>{day} {time} 的预约还没到时间。</translation>
    </message>
    <message>
        <source>The archive cannot be written, this was not saved; what you typed is still on the screen. </source>
        <translation>档案不能写入，这一件还没有保存，内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>The archive file {archive} is damaged, it was not opened. </source>
        <translation>档案文件 {archive} 已损坏，没有打开。</translation>
    </message>
    <message>
        <source>The archive has a household under the file number {value}. </source>
        <translation>档案中已有户档案号 {value}。</translation>
    </message>
    <message>
        <source>The archive has somebody of this name and birth. </source>
        <translation>档案中有同名且出生日期相同的人。</translation>
    </message>
    <message>
        <source>The archive has this ID number under another name. </source>
        <translation>这个证件号在档案中是另一个姓名。</translation>
    </message>
    <message>
        <source>The archive is at work for another window. </source>
        <translation>档案正忙着给别的窗口存。</translation>
    </message>
    <message>
        <source>The archive is locked. </source>
        <translation>档案还锁着。</translation>
    </message>
    <message>
        <source>The archive is open in another window of the program. </source>
        <translation>这份档案正在另一个程序窗口里开着。</translation>
    </message>
    <message>
        <source>The archive of this person is sealed: it is past its period of keeping. </source>
        <translation>此人的档案已过保管期限，已经封存。</translation>
    </message>
    <message>
        <source>The archive opens and is sound, nothing of it need be salvaged. </source>
        <translation>档案能正常打开且完好，无需抢救数据。</translation>
    </message>
    <message>
        <source>The backup {file} cannot be read. </source>
        <translation>备份 {file} 读不出来。</translation>
    </message>
    <message>
        <source>The backup {file} is not there. </source>
        <translation>备份 {file} 不在。</translation>
    </message>
    <message>
        <source>The barcode cannot be drawn from this number. </source>
        <translation>这个号画不成条码。</translation>
    </message>
    <message>
        <source>The birth date differs from the ID number. </source>
        <translation>出生日期与证件号码不一致。</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist or lies in the future. </source>
        <translation>号码里的出生日期不存在或还没到。</translation>
    </message>
    <message>
        <source>The blank {number} is noted as spoiled. </source>
        <translation>备用单 {number} 已登记作废。</translation>
    </message>
    <message>
        <source>The blank {number} was used for {case} already. </source>
        <translation>备用单 {number} 已用于 {case}。</translation>
    </message>
    <message>
        <source>The camera gives no picture. </source>
        <translation>高拍仪没有图像。</translation>
    </message>
    <message>
        <source>The card reader does not answer. </source>
        <translation>读卡器没有回应。</translation>
    </message>
    <message>
        <source>The card was read only in part. </source>
        <translation>证件只读到一部分。</translation>
    </message>
    <message>
        <source>The case came in only on {day}. </source>
        <translation>这一件 {day} 才收到。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Choose a printer, then press F10.</source>
        <translation>这一件已经存好，文书在等。选好打印机后按 F10。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Choose another tray under “Papers and printers” in the print centre.</source>
        <translation>办件已保存，纸张在等。请在打印中心的“纸样与打印机”里另选纸盒。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Choose one side for this paper under “Papers and printers” in the print centre, or another printer.</source>
        <translation>办件已保存，纸张在等。请在打印中心的“纸样与打印机”里把这张改为单面，或换一台打印机。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Let the pages be drawn as lines and letters under “Papers and printers”, or choose another tray.</source>
        <translation>办件已保存，纸张在等。请在“纸样与打印机”里把画法改为线条文字，或另选纸盒。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Look at the printer, then press F10.</source>
        <translation>这一件已经存好，文书在等。请看看打印机，再按 F10。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Press F10 to print again, or choose another printer.</source>
        <translation>这一件已经存好，文书在等。按 F10 重打，或换一台打印机。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Put that paper in, or choose another printer.</source>
        <translation>这一件已经存好，文书在等。请放好纸，或换一台打印机。</translation>
    </message>
    <message>
        <source>The case is safe and the paper waits. Start the print service, then press F10.</source>
        <translation>这一件已经存好，文书在等。打开打印服务后按 F10。</translation>
    </message>
    <message>
        <source>The case is safe. Choose another printer, or make the folder writable and print again with F10.</source>
        <translation>这一件已经存好。请换一台打印机，或打开写入权限后按 F10 重打。</translation>
    </message>
    <message>
        <source>The case is safe. Choose another printer.</source>
        <translation>这一件已经存好，请换一台打印机。</translation>
    </message>
    <message>
        <source>The case is safe. Choose one of: {known}.</source>
        <translation>这一件已经存好。可以选：{known}。</translation>
    </message>
    <message>
        <source>The case is safe. Print with a line for writing it by hand.</source>
        <translation>这一件已经存好。可以留一条横线，打出来手写。</translation>
    </message>
    <message>
        <source>The case is safe; tell the system administrator.</source>
        <translation>这一件已经存好，请告诉系统管理员。</translation>
    </message>
    <message>
        <source>The case is under supervision already, one step higher. </source>
        <translation>这件已有更高一级的督办。</translation>
    </message>
    <message>
        <source>The case was accepted on {day}, it cannot be decided before. </source>
        <translation>这件 {day} 才受理，决定日期不能更早。</translation>
    </message>
    <message>
        <source>The case was decided on {day}, nothing is handed over before. </source>
        <translation>这件 {day} 才作出决定，交付日期不能更早。</translation>
    </message>
    <message>
        <source>The case {number} has no receipt. </source>
        <translation>办件 {number} 没有受理回执。</translation>
    </message>
    <message>
        <source>The case {number} was voided, so its papers stay off. </source>
        <translation>办件 {number} 已作废，它的文书不再打印。</translation>
    </message>
    <message>
        <source>The cell shows an Excel error such as #N/A. </source>
        <translation>单元格显示 #N/A 之类的符号，没有值。</translation>
    </message>
    <message>
        <source>The character {character} is in none of the fonts, so the paper was not printed. </source>
        <translation>“{character}”这个字在现有字体里都没有，所以没有打印。</translation>
    </message>
    <message>
        <source>The characters of this file cannot be read. </source>
        <translation>这个文件的文字编码认不出来。</translation>
    </message>
    <message>
        <source>The check of {file} found something wrong, it was not used. </source>
        <translation>核对 {file} 时发现有问题，没有使用它。</translation>
    </message>
    <message>
        <source>The child stands in the archive already. </source>
        <translation>这个孩子已在档案中。</translation>
    </message>
    <message>
        <source>The clock is paused already, until {until}. </source>
        <translation>计时已暂停到 {until}。</translation>
    </message>
    <message>
        <source>The commission ended on {until}. </source>
        <translation>委托已于 {until} 到期。</translation>
    </message>
    <message>
        <source>The commission ends on {until}. </source>
        <translation>委托到 {until} 为止。</translation>
    </message>
    <message>
        <source>The commission is suspended. </source>
        <translation>委托已中止。</translation>
    </message>
    <message>
        <source>The computer's clock says {today}, but numbers were taken on {last} already. </source>
        <translation>电脑的日期是 {today}，可是 {last} 已经取过号。</translation>
    </message>
    <message>
        <source>The day of the event is not the child's day of birth. </source>
        <translation>变动日期与孩子出生日期不一致。</translation>
    </message>
    <message>
        <source>The day of the next visit, {day}, is past. </source>
        <translation>下次走访的日期 {day} 已经过了。</translation>
    </message>
    <message>
        <source>The day {day} lies in the future. </source>
        <translation>{day} 是将来的日期。</translation>
    </message>
    <message>
        <source>The day {on} lies in the future. </source>
        <translation>{on} 是将来的日期。</translation>
    </message>
    <message>
        <source>The diary says nothing yet. </source>
        <translation>值班记录还是空的。</translation>
    </message>
    <message>
        <source>The disk does not answer as it should, this was not saved; what you typed is still on the screen. </source>
        <translation>磁盘反应不正常，这一件还没有保存，内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>The disk is full, this was not saved; what you typed is still on the screen. </source>
        <translation>磁盘已满，这一件还没有保存，内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>The disk of {folder} has no room for the update: {needed_mb} MB lack. </source>
        <translation>{folder} 所在磁盘空间不够更新，还差 {needed_mb} MB。</translation>
    </message>
    <message>
        <source>The disk was full in the middle of the update. </source>
        <translation>更新中途磁盘满了。</translation>
    </message>
    <message>
        <source>The disk {drive} is full, this was not saved; what you typed is still on the screen. </source>
        <translation>磁盘 {drive} 已满，这一件还没有保存，内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>The driver of the scanner ended. Nothing else is touched by that. </source>
        <translation>扫描仪的驱动程序出错退出了，别的都不受影响。</translation>
    </message>
    <message>
        <source>The event stays; correct what is wrong in it instead.</source>
        <translation>不能撤销，请用“纠错”更正有误之处。</translation>
    </message>
    <message>
        <source>The event would be before the birth ({birth}). </source>
        <translation>变动日期早于出生日期（{birth}）。</translation>
    </message>
    <message>
        <source>The file cannot be read. </source>
        <translation>文件读不出来。</translation>
    </message>
    <message>
        <source>The file is damaged or not complete. </source>
        <translation>文件坏了，或者不完整。</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. </source>
        <translation>文件超过 {megabytes} MB。</translation>
    </message>
    <message>
        <source>The file {file} cannot be opened just now. </source>
        <translation>文件{file}暂时打不开。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. </source>
        <translation>文件 {file} 读不出来。</translation>
    </message>
    <message>
        <source>The file {file} does not fit at “{key}” ({reason}). </source>
        <translation>文件 {file} 的“{key}”这里对不上（{reason}）。</translation>
    </message>
    <message>
        <source>The file {file} is not there any more. </source>
        <translation>文件{file}不在了。</translation>
    </message>
    <message>
        <source>The file {file} is too large for a year of working days. </source>
        <translation>文件 {file} 太大，不像一年的工作日。</translation>
    </message>
    <message>
        <source>The file {file} was changed since it was checked. </source>
        <translation>文件 {file} 在检查之后被改动过。</translation>
    </message>
    <message>
        <source>The filled copy could not be read back; nothing was saved. </source>
        <translation>填好的表读回来核对不上，没有保存。</translation>
    </message>
    <message>
        <source>The filter has no name yet. </source>
        <translation>筛选还没有名字。</translation>
    </message>
    <message>
        <source>The first digits name no known area. </source>
        <translation>号码前几位的地区认不出来。</translation>
    </message>
    <message>
        <source>The folder of the archive cannot be written: this is a copy to look at. </source>
        <translation>档案文件夹不能写入，这是一份副本，只供查看。</translation>
    </message>
    <message>
        <source>The folder of the program is in use, it was not replaced. </source>
        <translation>程序文件夹正在使用，没有更换。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. </source>
        <translation>没有 {folder} 这个文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} is kept alike on several computers by another program, an archive there can be damaged. </source>
        <translation>{folder} 由云盘软件自动同步，档案放在那里容易损坏。</translation>
    </message>
    <message>
        <source>The folder {folder} lies on a network drive, an archive there can be damaged. </source>
        <translation>{folder} 在网络盘上，档案放在那里容易损坏。</translation>
    </message>
    <message>
        <source>The font {file} is missing from the program. </source>
        <translation>程序里少了字体 {file}。</translation>
    </message>
    <message>
        <source>The form file {file} does not fit at “{key}” ({reason}). </source>
        <translation>表单文件 {file} 的“{key}”这里对不上（{reason}）。</translation>
    </message>
    <message>
        <source>The form has no name. </source>
        <translation>这张表还没有名称。</translation>
    </message>
    <message>
        <source>The four crosses do not fit one sheet: cross {cross} is {left} mm off. </source>
        <translation>四个十字凑不成一张纸：{cross} 号差了 {left} 毫米。</translation>
    </message>
    <message>
        <source>The grade is still missing. </source>
        <translation>还没有选评价。</translation>
    </message>
    <message>
        <source>The hall does not do this item by full agency. </source>
        <translation>这一事项本厅不做全程代办。</translation>
    </message>
    <message>
        <source>The hall has no name yet. </source>
        <translation>大厅还没有名称。</translation>
    </message>
    <message>
        <source>The hall has no post “{given}”. </source>
        <translation>大厅没有“{given}”这个岗位。</translation>
    </message>
    <message>
        <source>The hall has no station code yet, so no number can be taken. </source>
        <translation>大厅还没有站点代码，不能取号。</translation>
    </message>
    <message>
        <source>The hall has no window yet. </source>
        <translation>大厅还没有窗口。</translation>
    </message>
    <message>
        <source>The hall was told before it happened. </source>
        <translation>告知日期早于发生日期。</translation>
    </message>
    <message>
        <source>The head takes data out of it with an export.</source>
        <translation>需要带出数据时，请由负责人使用导出。</translation>
    </message>
    <message>
        <source>The highest supervision must come later than the first. </source>
        <translation>最高级督办要晚于首次督办。</translation>
    </message>
    <message>
        <source>The household has a head in row {value} already. </source>
        <translation>第 {value} 行已经是这一户的户主。</translation>
    </message>
    <message>
        <source>The household is on record from {since} only. </source>
        <translation>这户从 {since} 起才有记录。</translation>
    </message>
    <message>
        <source>The import was stopped, nothing of it was kept. </source>
        <translation>导入已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The key does not open this archive. </source>
        <translation>这把钥匙打不开档案。</translation>
    </message>
    <message>
        <source>The key file {file} cannot be read. </source>
        <translation>钥匙文件 {file} 读不出来。</translation>
    </message>
    <message>
        <source>The key file {file} that belongs to this archive is missing. </source>
        <translation>档案的钥匙文件 {file} 不在。</translation>
    </message>
    <message>
        <source>The kind is not chosen yet. </source>
        <translation>还没有选类别。</translation>
    </message>
    <message>
        <source>The last acts before that may be missing: compare the newest receipts with the list of cases, and enter late what is not there.</source>
        <translation>断开前最后几项可能没有了：请拿最近的回执对一对办件列表，缺的补录。</translation>
    </message>
    <message>
        <source>The last day for the correction is already past. </source>
        <translation>补正的最后一天已经过了。</translation>
    </message>
    <message>
        <source>The last day lies before the first one. </source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The last day lies before the first. </source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The last day was {due}. </source>
        <translation>最后一日是 {due}。</translation>
    </message>
    <message>
        <source>The last day was {due}: it is too late to extend. </source>
        <translation>最后一日 {due} 已过，不能再延期。</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. </source>
        <translation>号码末位（校验码）对不上。</translation>
    </message>
    <message>
        <source>The law allows {most} days for this matter. </source>
        <translation>本事项法定时限为 {most} 天。</translation>
    </message>
    <message>
        <source>The library of the card reader ended several times. </source>
        <translation>读卡器的动态库连续几次中断。</translation>
    </message>
    <message>
        <source>The library of the card reader ended; it is being started anew. </source>
        <translation>读卡器的动态库中断了，正在重新启动。</translation>
    </message>
    <message>
        <source>The library of the card reader is not where it was. </source>
        <translation>读卡器的动态库不在原来的地方。</translation>
    </message>
    <message>
        <source>The limit was extended once, by {days} day(s). </source>
        <translation>已延期一次，{days} 天。</translation>
    </message>
    <message>
        <source>The list of certificates has no “{given}”. </source>
        <translation>证明清单里没有“{given}”。</translation>
    </message>
    <message>
        <source>The month {month} has not begun yet. </source>
        <translation>{month} 还没有到。</translation>
    </message>
    <message>
        <source>The name has more than 50 characters. </source>
        <translation>姓名超过 50 个字。</translation>
    </message>
    <message>
        <source>The name is missing. </source>
        <translation>没有姓名。</translation>
    </message>
    <message>
        <source>The name is still missing. </source>
        <translation>姓名还没有填。</translation>
    </message>
    <message>
        <source>The name of the responsible person is missing. </source>
        <translation>还没写负责人姓名。</translation>
    </message>
    <message>
        <source>The new program did not pass its first start ({reason}). </source>
        <translation>新程序没有通过第一次启动（{reason}）。</translation>
    </message>
    <message>
        <source>The new program does not open the archive: {reason}. </source>
        <translation>新程序打不开档案：{reason}。</translation>
    </message>
    <message>
        <source>The new program has yet to be tried with the hall's own archive. </source>
        <translation>新程序尚未用大厅的档案试过。</translation>
    </message>
    <message>
        <source>The new program is in place but could not open the archive to prove it. </source>
        <translation>新程序已就位，但没能打开档案来验证。</translation>
    </message>
    <message>
        <source>The next visit lies more than {days} days ahead. </source>
        <translation>下次走访定在 {days} 天以后了。</translation>
    </message>
    <message>
        <source>The number has too few or too many places. </source>
        <translation>号码位数不对。</translation>
    </message>
    <message>
        <source>The number is of another kind than the file says. </source>
        <translation>号码与表中写的证件类型不同。</translation>
    </message>
    <message>
        <source>The number of sheets of {material} cannot be right. </source>
        <translation>{material}的份数不对。</translation>
    </message>
    <message>
        <source>The number of the case that was opened is missing. </source>
        <translation>没有写受理号。</translation>
    </message>
    <message>
        <source>The only member is taken as head of the household. </source>
        <translation>户内只有一人，按户主导入。</translation>
    </message>
    <message>
        <source>The pages of this PDF are not all of one size. </source>
        <translation>这个 PDF 各页大小不一样。</translation>
    </message>
    <message>
        <source>The pages of “{file}” are not all of one size. </source>
        <translation>“{file}”各页大小不一。</translation>
    </message>
    <message>
        <source>The paper cannot be put into {folder}. </source>
        <translation>纸样放不进 {folder}。</translation>
    </message>
    <message>
        <source>The paper still lies with the printer “{printer}” and may come out. </source>
        <translation>这张纸还在“{printer}”的队列里，可能仍会打出来。</translation>
    </message>
    <message>
        <source>The papers were asked for only on {day}. </source>
        <translation>补正是 {day} 才告知的。</translation>
    </message>
    <message>
        <source>The papers were stopped after {done}, none of them was printed. </source>
        <translation>已做好 {done} 份时停止，一份也没有打印。</translation>
    </message>
    <message>
        <source>The parent's sex does not fit. </source>
        <translation>所选父母的性别不符。</translation>
    </message>
    <message>
        <source>The passphrase does not open this archive. </source>
        <translation>这个口令打不开档案。</translation>
    </message>
    <message>
        <source>The passphrase is too short. </source>
        <translation>档案口令太短。</translation>
    </message>
    <message>
        <source>The password holds the login or the name. </source>
        <translation>口令里有登录名或姓名。</translation>
    </message>
    <message>
        <source>The password is older than {days} days. </source>
        <translation>口令已用了 {days} 天以上。</translation>
    </message>
    <message>
        <source>The password is too easy to guess. </source>
        <translation>口令太容易猜到。</translation>
    </message>
    <message>
        <source>The password is too short. </source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>The password of whoever approves it is asked at the terminal. </source>
        <translation>批准人的口令要在终端上输入。</translation>
    </message>
    <message>
        <source>The password of {name} is older than {days} days and approves nothing. </source>
        <translation>{name}的口令已超过 {days} 天，不能用来批准。</translation>
    </message>
    <message>
        <source>The password of {name} was given by a colleague and approves nothing. </source>
        <translation>{name}的口令是别人给设的，还不能用来批准。</translation>
    </message>
    <message>
        <source>The password was given by a colleague. </source>
        <translation>这个口令是别人给设的。</translation>
    </message>
    <message>
        <source>The path of the folder {folder} is too long for what Windows must keep in it (over by {count}). </source>
        <translation>文件夹 {folder} 的路径太长（多 {count} 个字符），Windows 存不下其中的文件。</translation>
    </message>
    <message>
        <source>The path of {file} is too long for Windows (over by {count}). </source>
        <translation>{file} 的完整路径超过 Windows 允许的长度（多 {count} 个字符）。</translation>
    </message>
    <message>
        <source>The path of {folder}, where the program lies, is too long for the new version on Windows (over by {count}). </source>
        <translation>程序所在文件夹 {folder} 的路径太长（多 {count} 个字符），Windows 放不下新版本。</translation>
    </message>
    <message>
        <source>The pause ended on {until}, the clock has run since. </source>
        <translation>暂停已于 {until} 结束，之后已恢复计时。</translation>
    </message>
    <message>
        <source>The pause ends on {end}, no later than it begins, {start}. </source>
        <translation>暂停到 {end} 为止，不晚于开始的 {start}。</translation>
    </message>
    <message>
        <source>The pause runs until {until} already. </source>
        <translation>暂停原定到 {until}。</translation>
    </message>
    <message>
        <source>The person belongs there already; choose somebody else.</source>
        <translation>此人已在该户，请核对。</translation>
    </message>
    <message>
        <source>The person came there on {since}; the event would be earlier. </source>
        <translation>此人自 {since} 起才在该户，变动日期在其前。</translation>
    </message>
    <message>
        <source>The person can be taken, and the number added later.</source>
        <translation>可以先导入，以后再补号码。</translation>
    </message>
    <message>
        <source>The person lives there already. </source>
        <translation>此人本来就住在那里。</translation>
    </message>
    <message>
        <source>The person would be registered in two households. </source>
        <translation>此人将同时登记在两户。</translation>
    </message>
    <message>
        <source>The person would live in two households. </source>
        <translation>此人将同时居住在两户。</translation>
    </message>
    <message>
        <source>The person would stand twice in one household. </source>
        <translation>此人将在同一户中出现两次。</translation>
    </message>
    <message>
        <source>The picture has more than {megapixels} million pixels. </source>
        <translation>图片超过 {megapixels} 百万像素。</translation>
    </message>
    <message>
        <source>The picture {element} of form {form} is missing. </source>
        <translation>表单 {form} 少了图片 {element}。</translation>
    </message>
    <message>
        <source>The place has no name yet. </source>
        <translation>还没写名称。</translation>
    </message>
    <message>
        <source>The practice archive is open to everybody, it has no passphrase. </source>
        <translation>练习档案对所有人公开，没有口令。</translation>
    </message>
    <message>
        <source>The present archive cannot be read with this passphrase: nobody can tell what putting this backup back would lose. </source>
        <translation>用这个口令读不了现有档案，无法得知恢复此备份会丢失什么。</translation>
    </message>
    <message>
        <source>The present head became head on {since}; the event would be earlier. </source>
        <translation>现任户主自 {since} 起才是户主，变动日期在其前。</translation>
    </message>
    <message>
        <source>The printer changes the size by {percent} %, more than 5 %. </source>
        <translation>打印机把尺寸改了 {percent} %，超过 5 %。</translation>
    </message>
    <message>
        <source>The printer “{printer}” cannot print this paper. </source>
        <translation>“{printer}”打不了这张文书。</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the paper. </source>
        <translation>“{printer}”没有收下这张纸。</translation>
    </message>
    <message>
        <source>The printer “{printer}” does not answer. </source>
        <translation>“{printer}”没有回应。</translation>
    </message>
    <message>
        <source>The printer “{printer}” does not print on both sides. </source>
        <translation>“{printer}”不能双面打印。</translation>
    </message>
    <message>
        <source>The printer “{printer}” has no paper of {width} by {height} mm. </source>
        <translation>“{printer}”没有 {width}×{height} 毫米的纸。</translation>
    </message>
    <message>
        <source>The printer “{printer}” has no tray “{tray}” any more. </source>
        <translation>“{printer}”没有纸盒“{tray}”了。</translation>
    </message>
    <message>
        <source>The program ended in the middle, and {file} was taken away since. </source>
        <translation>程序上次中途断了，之后 {file} 被拿走了。</translation>
    </message>
    <message>
        <source>The program is not updated from the practice archive. </source>
        <translation>练习档案里不能更新程序。</translation>
    </message>
    <message>
        <source>The program's folder holds files that are not the program's: {file}. </source>
        <translation>程序文件夹里有不属于程序的文件：{file}。</translation>
    </message>
    <message>
        <source>The reason for undoing is missing. </source>
        <translation>还没有写撤销理由。</translation>
    </message>
    <message>
        <source>The relation does not fit the sex. </source>
        <translation>与户主关系和性别不符。</translation>
    </message>
    <message>
        <source>The relation to the head is missing. </source>
        <translation>没有填与户主关系。</translation>
    </message>
    <message>
        <source>The relation to the head is not told for {names}. </source>
        <translation>还没有填写与户主关系的成员：{names}。</translation>
    </message>
    <message>
        <source>The resident did not give this power. </source>
        <translation>居民没有授予这项权限。</translation>
    </message>
    <message>
        <source>The role {roles} stands alone. </source>
        <translation>{roles}不能兼其他岗位。</translation>
    </message>
    <message>
        <source>The scanner did not do it and does not say why. </source>
        <translation>扫描仪没有扫成，也没有说原因。</translation>
    </message>
    <message>
        <source>The scanner does not answer: it is off, or its cable or network is cut. </source>
        <translation>扫描仪没有回应：没有开机，或者线、网络断了。</translation>
    </message>
    <message>
        <source>The scanner is at work or warming up, or another program uses it. </source>
        <translation>扫描仪正忙：在预热，或者别的程序正在用它。</translation>
    </message>
    <message>
        <source>The scanner waits for something to be done at it: its cover is open, or it shows a message. </source>
        <translation>扫描仪等着人去处理：盖板没盖好，或者屏幕上有提示。</translation>
    </message>
    <message>
        <source>The scanner was given up: it said nothing for too long. </source>
        <translation>扫描仪太久没有动静，不再等了。</translation>
    </message>
    <message>
        <source>The sex cannot be read. </source>
        <translation>性别认不出来。</translation>
    </message>
    <message>
        <source>The sex differs from the ID number. </source>
        <translation>性别与证件号码不一致。</translation>
    </message>
    <message>
        <source>The sheet goes down to row {row}, at most {limit} rows fit. </source>
        <translation>工作表一直到第 {row} 行，最多 {limit} 行。</translation>
    </message>
    <message>
        <source>The sheet has more than {limit} columns. </source>
        <translation>工作表超过 {limit} 列。</translation>
    </message>
    <message>
        <source>The spaces inside the name are left out. </source>
        <translation>姓名中间的空格已去掉。</translation>
    </message>
    <message>
        <source>The station code does not fit. </source>
        <translation>站点代码不合规则。</translation>
    </message>
    <message>
        <source>The steps of the case say what it waits for.</source>
        <translation>在经过里能看到它在等什么。</translation>
    </message>
    <message>
        <source>The storage engine on this computer is too old ({version}). </source>
        <translation>这台电脑上的存储组件太旧（{version}）。</translation>
    </message>
    <message>
        <source>The table has room for {room} rows above row {row}; {count} are needed. </source>
        <translation>表格在第 {row} 行文字之前只有 {room} 行空位，要填 {count} 行。</translation>
    </message>
    <message>
        <source>The test restore of {file} did not go well. </source>
        <translation>备份 {file} 试恢复没有通过。</translation>
    </message>
    <message>
        <source>The time limit of this matter is not fixed in the catalogue. </source>
        <translation>目录里没有写定这件事的时限。</translation>
    </message>
    <message>
        <source>The tray “{tray}” of “{printer}” is one of the driver's own. </source>
        <translation>“{printer}”的纸盒“{tray}”是驱动自带的。</translation>
    </message>
    <message>
        <source>The unit of the time limit is not known. </source>
        <translation>认不出时限的单位。</translation>
    </message>
    <message>
        <source>The unit or shop has no name yet. </source>
        <translation>还没有填单位或商铺的名称。</translation>
    </message>
    <message>
        <source>The update file is damaged or was changed. </source>
        <translation>更新文件已损坏或被改动过。</translation>
    </message>
    <message>
        <source>The update file is not signed by the supplier of this program. </source>
        <translation>更新文件没有本程序供应方的签名。</translation>
    </message>
    <message>
        <source>The update file is of a kind that this program does not know. </source>
        <translation>本程序不认识这种更新文件。</translation>
    </message>
    <message>
        <source>The update file {file} cannot be read. </source>
        <translation>更新文件 {file} 读不出来。</translation>
    </message>
    <message>
        <source>The update is for {wanted}, this computer needs {here}. </source>
        <translation>更新适用于 {wanted}，这台电脑需要 {here}。</translation>
    </message>
    <message>
        <source>The update is version {version}, and {here} runs here already. </source>
        <translation>更新是版本 {version}，这里运行的已经是 {here}。</translation>
    </message>
    <message>
        <source>The values in {file} do not fit ({reason}). </source>
        <translation>{file} 里的内容对不上（{reason}）。</translation>
    </message>
    <message>
        <source>The version shipped with the program stays in force until the file is put right.</source>
        <translation>先用随程序带来的那一份，请改好这个文件。</translation>
    </message>
    <message>
        <source>The very same file hangs here already. </source>
        <translation>这里已经有一模一样的文件了。</translation>
    </message>
    <message>
        <source>The working days of {year} are not loaded. </source>
        <translation>{year} 年的工作日表还没有载入。</translation>
    </message>
    <message>
        <source>The year has two digits only, the century is a guess. </source>
        <translation>年份只有两位，世纪是推算的。</translation>
    </message>
    <message>
        <source>There are no digits in this telephone number. </source>
        <translation>电话里没有数字。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>可用：{known}。</translation>
    </message>
    <message>
        <source>There is a file “{file}” already. </source>
        <translation>已经有一个文件叫“{file}”。</translation>
    </message>
    <message>
        <source>There is an archive in {folder} already. </source>
        <translation>{folder} 里已经有一份档案。</translation>
    </message>
    <message>
        <source>There is an item with the code {item} already. </source>
        <translation>编码 {item} 已有事项。</translation>
    </message>
    <message>
        <source>There is no ID number. </source>
        <translation>没有证件号码。</translation>
    </message>
    <message>
        <source>There is no account with the login “{login}”. </source>
        <translation>没有登录名为“{login}”的账号。</translation>
    </message>
    <message>
        <source>There is no archive in {folder}. </source>
        <translation>{folder} 里没有档案。</translation>
    </message>
    <message>
        <source>There is no backup from before the destruction yet. </source>
        <translation>还没有执行前的备份。</translation>
    </message>
    <message>
        <source>There is no blank receipt {number}. </source>
        <translation>没有编号为 {number} 的备用单。</translation>
    </message>
    <message>
        <source>There is no card kind “{given}”. </source>
        <translation>没有“{given}”这种证件类型。</translation>
    </message>
    <message>
        <source>There is no case of this number here. </source>
        <translation>这里没有这个号的办件。</translation>
    </message>
    <message>
        <source>There is no consent in force that could be taken back. </source>
        <translation>没有可以撤回的同意。</translation>
    </message>
    <message>
        <source>There is no doubt “{given}” to keep. </source>
        <translation>没有“{given}”这个疑点。</translation>
    </message>
    <message>
        <source>There is no form “{given}”. </source>
        <translation>没有“{given}”这张表单。</translation>
    </message>
    <message>
        <source>There is no import number {batch}. </source>
        <translation>没有第 {batch} 批导入。</translation>
    </message>
    <message>
        <source>There is no item “{given}”. </source>
        <translation>没有“{given}”这一项。</translation>
    </message>
    <message>
        <source>There is no kind of event “{given}”. </source>
        <translation>没有“{given}”这种变动。</translation>
    </message>
    <message>
        <source>There is no mark “{given}”. </source>
        <translation>没有“{given}”这个标签。</translation>
    </message>
    <message>
        <source>There is no matter “{given}”. </source>
        <translation>没有“{given}”这个事项。</translation>
    </message>
    <message>
        <source>There is no printer “{printer}” on this computer. </source>
        <translation>这台电脑上没有“{printer}”。</translation>
    </message>
    <message>
        <source>There is no row below the headings. </source>
        <translation>表头下面没有数据。</translation>
    </message>
    <message>
        <source>There is no second extension: write down why it is late.</source>
        <translation>只能延期一次，请说明超期原因。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in this file. </source>
        <translation>文件里没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>There is no such event. </source>
        <translation>没有这笔变动。</translation>
    </message>
    <message>
        <source>There is no such household in the archive. </source>
        <translation>档案中没有这一户。</translation>
    </message>
    <message>
        <source>There is no such period. </source>
        <translation>没有这一保管期限。</translation>
    </message>
    <message>
        <source>There is no such slip for you to read. </source>
        <translation>没有您可以看的这张评价表。</translation>
    </message>
    <message>
        <source>There is no such visit. </source>
        <translation>没有这条走访。</translation>
    </message>
    <message>
        <source>There is no table “{given}”. </source>
        <translation>没有“{given}”这张代码表。</translation>
    </message>
    <message>
        <source>There is no update to go on with. </source>
        <translation>没有可以继续的更新。</translation>
    </message>
    <message>
        <source>There is nobody in this list. </source>
        <translation>这个名单里没有人。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}. </source>
        <translation>{folder} 所在的盘空间不够。</translation>
    </message>
    <message>
        <source>There is nothing in it. </source>
        <translation>里面什么也没有。</translation>
    </message>
    <message>
        <source>There is nothing in this sheet. </source>
        <translation>这个工作表是空的。</translation>
    </message>
    <message>
        <source>There is nothing left to fill. </source>
        <translation>没有可以排的空岗。</translation>
    </message>
    <message>
        <source>There is nothing of the hall's own to take back.</source>
        <translation>没有本厅的版本可以撤回。</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>无需再做什么。</translation>
    </message>
    <message>
        <source>There is nothing to hand back.</source>
        <translation>没有要退的。</translation>
    </message>
    <message>
        <source>These characters come from a wrong encoding. </source>
        <translation>这里是乱码，文字编码不对。</translation>
    </message>
    <message>
        <source>These were not looked at yet: {names}. </source>
        <translation>这几项还没有看：{names}。</translation>
    </message>
    <message>
        <source>This ID number belongs to somebody in the archive already. </source>
        <translation>这个证件号码在档案里已经有人用。</translation>
    </message>
    <message>
        <source>This PDF cannot be read. </source>
        <translation>这个 PDF 读不出来。</translation>
    </message>
    <message>
        <source>This PDF is locked or holds programs or other files. </source>
        <translation>这个 PDF 加了锁，或者夹带程序、其他文件。</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. </source>
        <translation>这个 PDF 加了密码。</translation>
    </message>
    <message>
        <source>This absence was taken back or is over. </source>
        <translation>这条记录已经销掉或已经过去。</translation>
    </message>
    <message>
        <source>This account may not write in {folder}, where the program lies. </source>
        <translation>当前账户无权写入程序所在的 {folder}。</translation>
    </message>
    <message>
        <source>This account works in several grids: {grids}; a new home stands in one. </source>
        <translation>本账号有几个网格：{grids}，新建的户只在其中一个。</translation>
    </message>
    <message>
        <source>This act counts from the moment it is entered. </source>
        <translation>这一步从录入时算起。</translation>
    </message>
    <message>
        <source>This act does not ask for “{name}”. </source>
        <translation>这项操作不需要“{name}”。</translation>
    </message>
    <message>
        <source>This appointment is not on record. </source>
        <translation>没有这个预约。</translation>
    </message>
    <message>
        <source>This archive is older than its backup {file}: an old copy was put back. </source>
        <translation>现在的档案比它的备份 {file} 还旧：有人把旧档案放了回来。</translation>
    </message>
    <message>
        <source>This call-back has been settled meanwhile. </source>
        <translation>这个回访刚才已经有结果了。</translation>
    </message>
    <message>
        <source>This came with an import. </source>
        <translation>这是批量导入带来的。</translation>
    </message>
    <message>
        <source>This cannot be the code of an item. </source>
        <translation>事项编码的写法不对。</translation>
    </message>
    <message>
        <source>This case is not late; its last day is {due}. </source>
        <translation>这件没有超期，最后一日是 {due}。</translation>
    </message>
    <message>
        <source>This case is not offered to anybody. </source>
        <translation>这件没有等待接收。</translation>
    </message>
    <message>
        <source>This case is offered to {name}. </source>
        <translation>这件等待{name}接收。</translation>
    </message>
    <message>
        <source>This changes {count} people at once. </source>
        <translation>这会一次改动 {count} 人。</translation>
    </message>
    <message>
        <source>This changes {count} places and their addresses at once. </source>
        <translation>这会一次改动 {count} 处地点和地址。</translation>
    </message>
    <message>
        <source>This code may stand for two relations, a zero may be lost. </source>
        <translation>这个代码可能少了前面的 0，对应两种关系。</translation>
    </message>
    <message>
        <source>This colleague is already at “{post}” on {day}. </source>
        <translation>这位同事 {day} 已经排在“{post}”。</translation>
    </message>
    <message>
        <source>This colleague may not approve it either. </source>
        <translation>这位同事也不能批准。</translation>
    </message>
    <message>
        <source>This computer account keeps no keys. </source>
        <translation>这个电脑账户不能保管钥匙。</translation>
    </message>
    <message>
        <source>This computer has no program to scan with. </source>
        <translation>这台电脑上没有扫描用的程序。</translation>
    </message>
    <message>
        <source>This date cannot be read. </source>
        <translation>这个日期认不出来。</translation>
    </message>
    <message>
        <source>This date lies in the future. </source>
        <translation>这个日期还没到。</translation>
    </message>
    <message>
        <source>This day is already past. </source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>This entry was merged into another one. </source>
        <translation>这条登记已并入另一条。</translation>
    </message>
    <message>
        <source>This event knows no “{given}”. </source>
        <translation>这种变动没有“{given}”这一项。</translation>
    </message>
    <message>
        <source>This event was undone already. </source>
        <translation>这笔变动已经撤销。</translation>
    </message>
    <message>
        <source>This file is damaged or was not saved to its end. </source>
        <translation>这个文件已损坏，或没有保存完整。</translation>
    </message>
    <message>
        <source>This file is far larger inside than a list of residents can be. </source>
        <translation>这个文件解压后过大，不像居民名册。</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB. </source>
        <translation>这个文件超过 {megabytes} MB。</translation>
    </message>
    <message>
        <source>This form came with the program. </source>
        <translation>这张表是程序自带的。</translation>
    </message>
    <message>
        <source>This has to be a number. </source>
        <translation>这里要填数字。</translation>
    </message>
    <message>
        <source>This home is not in the grids of this account: {grids}. </source>
        <translation>这一户不在本账号的网格内（{grids}）。</translation>
    </message>
    <message>
        <source>This household has no head. </source>
        <translation>这一户没有户主。</translation>
    </message>
    <message>
        <source>This household was closed on {closed}. </source>
        <translation>该户已于 {closed} 注销。</translation>
    </message>
    <message>
        <source>This household would have no head. </source>
        <translation>该户将没有户主。</translation>
    </message>
    <message>
        <source>This household would have two heads. </source>
        <translation>该户将有两个户主。</translation>
    </message>
    <message>
        <source>This is about the whole hall, and this account sees a part of it: {bound}. </source>
        <translation>这里涉及全站，而本账号只看其中一部分：{bound}。</translation>
    </message>
    <message>
        <source>This is an old number of 15 digits. </source>
        <translation>这是 15 位的旧号码。</translation>
    </message>
    <message>
        <source>This is no code of a day sheet, or a letter of it is wrong. </source>
        <translation>这不是日结单的核对码，或者有一个字母不对。</translation>
    </message>
    <message>
        <source>This is no date that exists. </source>
        <translation>日期认不出来，或没有这一天。</translation>
    </message>
    <message>
        <source>This is no number of years that can be kept. </source>
        <translation>这不是可用的年数。</translation>
    </message>
    <message>
        <source>This is no paper size. </source>
        <translation>没有这样的纸张大小。</translation>
    </message>
    <message>
        <source>This is no telephone number one can call. </source>
        <translation>这不是能拨通的电话号码。</translation>
    </message>
    <message>
        <source>This is no workbook and no table of text. </source>
        <translation>这不是 Excel 工作簿，也不是文本表格。</translation>
    </message>
    <message>
        <source>This is not a case number. </source>
        <translation>这不是办件号。</translation>
    </message>
    <message>
        <source>This is not the new recovery key as it was printed. </source>
        <translation>输入的与新恢复密钥不一致。</translation>
    </message>
    <message>
        <source>This is one of the last {count} passwords. </source>
        <translation>这是最近 {count} 个口令之一。</translation>
    </message>
    <message>
        <source>This is outside what the account of {name} sees: {bound}. </source>
        <translation>这件事不在{name}的账号范围内（只管{bound}），不能由其批准。</translation>
    </message>
    <message>
        <source>This is still empty. </source>
        <translation>这里还空着。</translation>
    </message>
    <message>
        <source>This is the last account that can log in as {roles}. </source>
        <translation>这是最后一个能以{roles}登录的账号。</translation>
    </message>
    <message>
        <source>This is too long for an extension. </source>
        <translation>延期时间太长。</translation>
    </message>
    <message>
        <source>This item was changed again on {later}; the event would be earlier. </source>
        <translation>该项目在 {later} 又有变更，本次日期在其前。</translation>
    </message>
    <message>
        <source>This kind of place cannot stand there. </source>
        <translation>这一类不能放在那里。</translation>
    </message>
    <message>
        <source>This list is decided already. </source>
        <translation>这份清单已经处理过。</translation>
    </message>
    <message>
        <source>This list is not approved, or was carried out already. </source>
        <translation>这份清单还没有批准，或已经执行。</translation>
    </message>
    <message>
        <source>This list or line is not there. </source>
        <translation>没有这份清单或这一条。</translation>
    </message>
    <message>
        <source>This login is in use already. </source>
        <translation>这个登录名已经有人用了。</translation>
    </message>
    <message>
        <source>This matter has no field “{given}”. </source>
        <translation>这个事项没有“{given}”这一栏。</translation>
    </message>
    <message>
        <source>This matter has no material “{given}”. </source>
        <translation>这个事项没有“{given}”这份材料。</translation>
    </message>
    <message>
        <source>This moment has not passed yet. </source>
        <translation>这个时间还没有到。</translation>
    </message>
    <message>
        <source>This needs another account: {roles}. </source>
        <translation>这项要“{roles}”账号才能做。</translation>
    </message>
    <message>
        <source>This needs the approval of another account: {roles}. </source>
        <translation>这一步要{roles}批准。</translation>
    </message>
    <message>
        <source>This paper came out already. </source>
        <translation>这份文书已经打出来了。</translation>
    </message>
    <message>
        <source>This paper is not in the archive. </source>
        <translation>档案里没有这张文书。</translation>
    </message>
    <message>
        <source>This paper is of another line of business or another grid. </source>
        <translation>这份文书属于其他业务线或其他网格。</translation>
    </message>
    <message>
        <source>This paper was put back already. </source>
        <translation>这份文书已经放回去了。</translation>
    </message>
    <message>
        <source>This paper would have more than {pages} pages. </source>
        <translation>这份文书会超过 {pages} 页。</translation>
    </message>
    <message>
        <source>This person belongs to no household yet. </source>
        <translation>此人还不属于任何一户。</translation>
    </message>
    <message>
        <source>This person carries this mark already. </source>
        <translation>此人已有这个标签。</translation>
    </message>
    <message>
        <source>This person died on {died}; the event would be later. </source>
        <translation>此人已于 {died} 去世，变动日期在其后。</translation>
    </message>
    <message>
        <source>This person does not carry this mark. </source>
        <translation>此人没有这个标签。</translation>
    </message>
    <message>
        <source>This person does not live or stand registered here. </source>
        <translation>此人不在本地居住或登记。</translation>
    </message>
    <message>
        <source>This person does not receive this benefit. </source>
        <translation>此人没有享受这项待遇。</translation>
    </message>
    <message>
        <source>This person has been missing since {since} already. </source>
        <translation>此人自 {since} 起已登记失踪。</translation>
    </message>
    <message>
        <source>This person has died ({died}). </source>
        <translation>此人已去世（{died}）。</translation>
    </message>
    <message>
        <source>This person is not in the archive any more. </source>
        <translation>档案里已经找不到这个人。</translation>
    </message>
    <message>
        <source>This person is not missing. </source>
        <translation>此人没有登记失踪。</translation>
    </message>
    <message>
        <source>This person is not registered in any household here. </source>
        <translation>此人的户籍不在本地任何一户。</translation>
    </message>
    <message>
        <source>This person last moved on {until}; the event would be earlier. </source>
        <translation>此人上次迁移在 {until}，变动日期在其前。</translation>
    </message>
    <message>
        <source>This person no longer answers for the place. </source>
        <translation>这个人已不再负责这里。</translation>
    </message>
    <message>
        <source>This person receives this benefit already. </source>
        <translation>此人已在享受这项待遇。</translation>
    </message>
    <message>
        <source>This person stands in another household in row {value}. </source>
        <translation>此人在第 {value} 行属于另一户。</translation>
    </message>
    <message>
        <source>This person stands in row {value} already. </source>
        <translation>此人在第 {value} 行已经有了。</translation>
    </message>
    <message>
        <source>This picture has more than {megapixels} million dots. </source>
        <translation>这张图片超过 {megapixels} 百万像素。</translation>
    </message>
    <message>
        <source>This picture or scan was taken off. </source>
        <translation>这份图片或扫描件已撤下。</translation>
    </message>
    <message>
        <source>This place is not a dwelling. </source>
        <translation>这里不是住房。</translation>
    </message>
    <message>
        <source>This place is not in the grids of this account: {grids}. </source>
        <translation>这个地点不在本账号的网格内：{grids}。</translation>
    </message>
    <message>
        <source>This place is not in the tree any more. </source>
        <translation>这个地方已不在了。</translation>
    </message>
    <message>
        <source>This program runs from its source and is not updated from a file. </source>
        <translation>本程序从源代码运行，不能用文件更新。</translation>
    </message>
    <message>
        <source>This program was built without a supplier's key and takes no update. </source>
        <translation>本程序构建时没有供应方的公钥，不接受更新。</translation>
    </message>
    <message>
        <source>This record is not in the archive. </source>
        <translation>没有这条登记。</translation>
    </message>
    <message>
        <source>This relation is not in today's table any more, it is kept as old. </source>
        <translation>现行标准已没有这种关系，按旧代码保留。</translation>
    </message>
    <message>
        <source>This relation to the head is not known. </source>
        <translation>与户主关系认不出来。</translation>
    </message>
    <message>
        <source>This replaces {count} of the hall's own items and forms at once. </source>
        <translation>这会一次替换本厅 {count} 个事项和表单。</translation>
    </message>
    <message>
        <source>This role does not exist. </source>
        <translation>没有这种岗位。</translation>
    </message>
    <message>
        <source>This skill is not on record any more. </source>
        <translation>这项特长已不在登记中。</translation>
    </message>
    <message>
        <source>This skill of the person is on record already. </source>
        <translation>这个人的这项特长已经登记过。</translation>
    </message>
    <message>
        <source>This slip is about your own work. </source>
        <translation>这张评价表评的是您自己办的件。</translation>
    </message>
    <message>
        <source>This step does not fit the state the case is in now. </source>
        <translation>这一步和办件现在的状态对不上。</translation>
    </message>
    <message>
        <source>This table has more than {rows} rows or {columns} columns. </source>
        <translation>表格超过 {rows} 行或 {columns} 列。</translation>
    </message>
    <message>
        <source>This text has {length} characters, at most {limit} fit. </source>
        <translation>这段文字有 {length} 个字，最多放得下 {limit} 个。</translation>
    </message>
    <message>
        <source>This text is longer than the field. </source>
        <translation>内容太长，超过该项的字数。</translation>
    </message>
    <message>
        <source>This unit or shop is closed already. </source>
        <translation>这个单位或商铺已登记为停业。</translation>
    </message>
    <message>
        <source>This value is doubtful: {doubt}. </source>
        <translation>这一项要再看一遍：{doubt}。</translation>
    </message>
    <message>
        <source>This was not taken in, or went back already. </source>
        <translation>没有收存这份原件，或已退还。</translation>
    </message>
    <message>
        <source>This word is in no table, it is left out. </source>
        <translation>这个词不在代码表里，不会导入。</translation>
    </message>
    <message>
        <source>This workbook is protected with a password. </source>
        <translation>这个工作簿设了打开密码。</translation>
    </message>
    <message>
        <source>Tick what was brought.</source>
        <translation>请勾选补来的材料。</translation>
    </message>
    <message>
        <source>Try once more; if it comes again, call the system administrator.</source>
        <translation>请再试一次；还不行，请找系统管理员。</translation>
    </message>
    <message>
        <source>Two pauses overlap. </source>
        <translation>有两段暂停重叠了。</translation>
    </message>
    <message>
        <source>Type 0 for the same day, or the number of days.</source>
        <translation>当日办结填 0，其他填天数。</translation>
    </message>
    <message>
        <source>Type a day, a month or a year, as 2026-03-05 or 2026.</source>
        <translation>请输入日、月或年，如 2026-03-05 或 2026。</translation>
    </message>
    <message>
        <source>Type a number from 0 to {most}.</source>
        <translation>请填 0 到 {most} 的数。</translation>
    </message>
    <message>
        <source>Type a number from 1 to {limit}, as 30.</source>
        <translation>请输入 1 到 {limit} 的数字，如 30。</translation>
    </message>
    <message>
        <source>Type another number.</source>
        <translation>请换一个数。</translation>
    </message>
    <message>
        <source>Type digits only, as 86.5.</source>
        <translation>请只写数字，如 86.5。</translation>
    </message>
    <message>
        <source>Type digits only.</source>
        <translation>请只输数字。</translation>
    </message>
    <message>
        <source>Type it again from the paper; the present key holds until then.</source>
        <translation>请照纸上重新输入；在此之前原密钥仍有效。</translation>
    </message>
    <message>
        <source>Type it again, watch Caps Lock; the file was not changed.</source>
        <translation>请再输一遍，看看大写锁定是不是开着；文件没有改动。</translation>
    </message>
    <message>
        <source>Type it as 930 or 9:30.</source>
        <translation>请写成 930 或 9:30。</translation>
    </message>
    <message>
        <source>Type it as it stands on the card.</source>
        <translation>请照证件填写。</translation>
    </message>
    <message>
        <source>Type it as on the paper, or its last digits.</source>
        <translation>请照纸上的编号填，或者只填末尾几位。</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>请再输一次。</translation>
    </message>
    <message>
        <source>Type it short, without spaces, as gz or jzz1.</source>
        <translation>请写短一点，中间不空格，如 gz、jzz1。</translation>
    </message>
    <message>
        <source>Type it, or delete the row.</source>
        <translation>请填写，或删去这一行。</translation>
    </message>
    <message>
        <source>Type its name, as 3单元 or 第二网格.</source>
        <translation>请输入名称，如 3单元、第二网格。</translation>
    </message>
    <message>
        <source>Type millimetres, as 20.5.</source>
        <translation>请填毫米数，如 20.5。</translation>
    </message>
    <message>
        <source>Type the landlord's name, and the telephone when it is known.</source>
        <translation>请写房主姓名，知道电话也写上。</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Type the number first, then whose it is.</source>
        <translation>先写号码，再写是谁的。</translation>
    </message>
    <message>
        <source>Type the number of days that applies.</source>
        <translation>请填上适用的天数。</translation>
    </message>
    <message>
        <source>Type the number {count} to confirm it.</source>
        <translation>请输入人数 {count} 来确认。</translation>
    </message>
    <message>
        <source>Type the number {count} to go on; a backup is made first.</source>
        <translation>要继续，请输入数字 {count}；会先做一份备份。</translation>
    </message>
    <message>
        <source>Type the number {count} to go on; the present archive is kept.</source>
        <translation>要继续，请输入数字 {count}；现有档案会另行保留。</translation>
    </message>
    <message>
        <source>Type the number, or name the kind of card.</source>
        <translation>请填写号码，或写明证件类型。</translation>
    </message>
    <message>
        <source>Type the numbers for now. In the settings, choose the reader anew, or another library of its maker.</source>
        <translation>号码请先手工输入。可以在设置里重新选读卡器，或换厂家的另一个动态库。</translation>
    </message>
    <message>
        <source>Type the passphrase again; the file was not changed.</source>
        <translation>请再输一遍档案口令，文件没有改动。</translation>
    </message>
    <message>
        <source>Type the passphrase at the first start of the day.</source>
        <translation>请每天第一次打开时输入档案口令。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入档案口令。</translation>
    </message>
    <message>
        <source>Type the password again; Caps Lock may be on.</source>
        <translation>请再输一遍口令，看看大写锁定是不是开着。</translation>
    </message>
    <message>
        <source>Type the password; a PIN is set on the settings page.</source>
        <translation>请输入口令；解锁码在设置页设定。</translation>
    </message>
    <message>
        <source>Type the password; then the PIN works again.</source>
        <translation>请输入口令，之后解锁码又能用。</translation>
    </message>
    <message>
        <source>Type the smaller number first, between 0 and 150.</source>
        <translation>请把小的数写在前面，0 到 150 之间。</translation>
    </message>
    <message>
        <source>Type the value itself.</source>
        <translation>请直接填写内容。</translation>
    </message>
    <message>
        <source>Type the younger age first, between 0 and 150.</source>
        <translation>请把小的年龄写在前面，0 到 150 之间。</translation>
    </message>
    <message>
        <source>Type them as 9-17 10:20, or only 10:20 for today.</source>
        <translation>请填成 9-17 10:20，今天的只填 10:20。</translation>
    </message>
    <message>
        <source>Type what is different.</source>
        <translation>请填写有变化的内容。</translation>
    </message>
    <message>
        <source>Type when the papers were really taken.</source>
        <translation>请填实际收件的时间。</translation>
    </message>
    <message>
        <source>Type when they really came.</source>
        <translation>请填材料实际送到的时间。</translation>
    </message>
    <message>
        <source>Type when this really happened.</source>
        <translation>请填实际发生的时间。</translation>
    </message>
    <message>
        <source>Type yes or no.</source>
        <translation>请填是或否。</translation>
    </message>
    <message>
        <source>Undo that first, or leave the import as it is.</source>
        <translation>请先撤销那些变动，或保留这一批。</translation>
    </message>
    <message>
        <source>Undo those first, the latest one first.</source>
        <translation>请从最近一笔起依次撤销。</translation>
    </message>
    <message>
        <source>Update this program first, then take it in.</source>
        <translation>请先升级本程序，再带入。</translation>
    </message>
    <message>
        <source>Update with the account that installed the program, or have the write protection taken away; program and archive are as before.</source>
        <translation>请用安装本程序的账户更新，或请管理员解除写保护；程序和档案均未改动。</translation>
    </message>
    <message>
        <source>Use G for working days or Z for calendar days.</source>
        <translation>G 是工作日，Z 是自然日。</translation>
    </message>
    <message>
        <source>Use a word from the template, or take it as it is.</source>
        <translation>请改用模板里的说法，或就这样导入。</translation>
    </message>
    <message>
        <source>Use a word such as 配偶, 儿子 or 母亲.</source>
        <translation>请写成“配偶”“儿子”“母亲”这样的称谓。</translation>
    </message>
    <message>
        <source>Use names of cases or names of households, not both; 申请人 and 居民 suit both.</source>
        <translation>办件的内容和户的内容请不要混用；“申请人”“居民”两边都能填。</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens, such as resident-sheet.</source>
        <translation>请用小写字母、数字和连字符，例如 resident-sheet。</translation>
    </message>
    <message>
        <source>Use that one, or give it another name.</source>
        <translation>请用那一个，或者另取名称。</translation>
    </message>
    <message>
        <source>Use the installed program.</source>
        <translation>请使用安装好的程序。</translation>
    </message>
    <message>
        <source>Version {version} and its archive are back; make room and start the update again.</source>
        <translation>已恢复版本 {version} 和它的档案；请腾出空间后重新更新。</translation>
    </message>
    <message>
        <source>Version {version} and its archive are back; tell the supplier.</source>
        <translation>已恢复版本 {version} 和它的档案；请告知供应方。</translation>
    </message>
    <message>
        <source>Version {version} runs here already. </source>
        <translation>本机已是版本 {version}。</translation>
    </message>
    <message>
        <source>Wait a moment, close other programs that scan, and press Space again.</source>
        <translation>请等一下，关闭别的扫描程序，再按 Space。</translation>
    </message>
    <message>
        <source>Wait for its hour, or cancel it.</source>
        <translation>请等到时间，或者取消预约。</translation>
    </message>
    <message>
        <source>Wait until it has ended; a large archive takes some minutes.</source>
        <translation>请等它完成；档案大时需要几分钟。</translation>
    </message>
    <message>
        <source>Wait {minutes} minute(s), or ask the system administrator for a new password.</source>
        <translation>请等 {minutes} 分钟，或请系统管理员换一个口令。</translation>
    </message>
    <message>
        <source>What is to end began on {since}; the event would be earlier. </source>
        <translation>要停止的项目自 {since} 才开始，变动日期在其前。</translation>
    </message>
    <message>
        <source>What the person asked is not written down yet. </source>
        <translation>还没有写来人问的事。</translation>
    </message>
    <message>
        <source>What was answered and in which way is needed. </source>
        <translation>要写明怎样答复、用什么方式。</translation>
    </message>
    <message>
        <source>What was answered or done is not written down. </source>
        <translation>还没写答复了什么、办了什么。</translation>
    </message>
    <message>
        <source>What was typed is still here. Try once more; if it comes again, tell the system administrator, the log has the details.</source>
        <translation>你填的内容还在。请再试一次；还这样，请告诉系统管理员，日志里有记录。</translation>
    </message>
    <message>
        <source>What you typed is still here: keep it again to replace theirs, or go back to see it.</source>
        <translation>您填的内容还在屏幕上：再存一次就用您的，返回可看对方改的。</translation>
    </message>
    <message>
        <source>Where the person or the matter goes is not written down. </source>
        <translation>没有写明转到哪里。</translation>
    </message>
    <message>
        <source>Who came with this event has {count} visits or papers on file. </source>
        <translation>随这笔变动建档的人已有 {count} 条走访或扫描件。</translation>
    </message>
    <message>
        <source>Whoever made a list cannot approve it. </source>
        <translation>制表的人不能自己批准。</translation>
    </message>
    <message>
        <source>Whoever maintains it installs the package sane-utils; then open this window again.</source>
        <translation>请维护电脑的人安装 sane-utils，再打开这个窗口。</translation>
    </message>
    <message>
        <source>Whoever may approve this sees only some lines or grids, and this is outside: {names}. </source>
        <translation>能批准这件事的人（{names}）只管部分业务或网格，这件事不在其范围内。</translation>
    </message>
    <message>
        <source>Whole numbers are only exported with a reason. </source>
        <translation>导出完整号码要写明理由。</translation>
    </message>
    <message>
        <source>Whole numbers are shown for a reason only. </source>
        <translation>显示完整号码要写理由。</translation>
    </message>
    <message>
        <source>Windows takes no file of the name {file}. </source>
        <translation>Windows 不接受“{file}”这样的文件名。</translation>
    </message>
    <message>
        <source>With {off} days off, {year} would not count as a whole year. </source>
        <translation>只有 {off} 天放假，{year} 年不算完整。</translation>
    </message>
    <message>
        <source>Without a terminal name the file that holds it.</source>
        <translation>没有终端时，请指定存放口令的文件。</translation>
    </message>
    <message>
        <source>Without the resident's consent nothing is carried to an office. </source>
        <translation>没有居民同意，不能把材料送到部门。</translation>
    </message>
    <message>
        <source>Write KEY=VALUE, with quotes around spaces.</source>
        <translation>请写成 KEY=VALUE，有空格的用引号括起来。</translation>
    </message>
    <message>
        <source>Write a few words and choose the way.</source>
        <translation>请写几个字并选择方式。</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>请写几个字。</translation>
    </message>
    <message>
        <source>Write a note instead.</source>
        <translation>可改写备注。</translation>
    </message>
    <message>
        <source>Write at least one item anew.</source>
        <translation>请至少更改一项。</translation>
    </message>
    <message>
        <source>Write down why it is late and tell the applicant.</source>
        <translation>请说明超期原因并告知申请人。</translation>
    </message>
    <message>
        <source>Write down why it is late; the reason goes into the report.</source>
        <translation>请写明超期原因，会列入报表。</translation>
    </message>
    <message>
        <source>Write full years, 1 to {most}; 0 keeps for ever.</source>
        <translation>请填整年数，1 至 {most}；0 为永久保存。</translation>
    </message>
    <message>
        <source>Write how many came, what was done, or what is handed on.</source>
        <translation>请写接待人次、办理事项或交接事项。</translation>
    </message>
    <message>
        <source>Write in a few words what happened to it.</source>
        <translation>请用几个字写明出了什么事。</translation>
    </message>
    <message>
        <source>Write in a few words what it was about.</source>
        <translation>请简单写一下是什么事。</translation>
    </message>
    <message>
        <source>Write in a few words what they are for, or export them masked.</source>
        <translation>请写几个字说明用途，或者导出遮住的号码。</translation>
    </message>
    <message>
        <source>Write in a few words what they are needed for.</source>
        <translation>请简单写明用途。</translation>
    </message>
    <message>
        <source>Write in a few words what was wrong.</source>
        <translation>请简要写明哪里有误。</translation>
    </message>
    <message>
        <source>Write in a few words why it is not wanted.</source>
        <translation>请用几个字写明为什么不要了。</translation>
    </message>
    <message>
        <source>Write in a few words why they are one all the same.</source>
        <translation>请写几个字，说明为什么仍是同一个人。</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>请用几个字写明为什么。</translation>
    </message>
    <message>
        <source>Write into its remark why it is not needed.</source>
        <translation>请在备注里写明为什么不用交。</translation>
    </message>
    <message>
        <source>Write it as 1990-05-01; the year alone is enough.</source>
        <translation>请写成 1990-05-01，只知道年份就只写年份。</translation>
    </message>
    <message>
        <source>Write it as it stands on the sign.</source>
        <translation>请照门口的牌子填写。</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation>请简单写几个字。</translation>
    </message>
    <message>
        <source>Write it like 19900101, 1990-1-1 or 900101; t is today.</source>
        <translation>可以写成 19900101、1990-1-1 或 900101；t 就是今天。</translation>
    </message>
    <message>
        <source>Write its full name, such as 汉族.</source>
        <translation>请写全称，例如“汉族”。</translation>
    </message>
    <message>
        <source>Write the day into its remark.</source>
        <translation>请在备注里写上日期。</translation>
    </message>
    <message>
        <source>Write the name as it stands on the printed form.</source>
        <translation>请照印好的表头写上名称。</translation>
    </message>
    <message>
        <source>Write the names of the group; they stay on the list for ever.</source>
        <translation>请写鉴定小组的姓名，姓名随清单永久保存。</translation>
    </message>
    <message>
        <source>Write the reason in a few words, as “appeal under way”.</source>
        <translation>请用几个字写理由，如“诉讼未结”。</translation>
    </message>
    <message>
        <source>Write the relation as a word.</source>
        <translation>请用文字写明关系。</translation>
    </message>
    <message>
        <source>Write the year in full.</source>
        <translation>请写四位年份。</translation>
    </message>
    <message>
        <source>Write what shall be put in.</source>
        <translation>请写要填入的话。</translation>
    </message>
    <message>
        <source>Write why it was not entered at once, as power cut.</source>
        <translation>请写明为什么当时没有录入，如停电。</translation>
    </message>
    <message>
        <source>Write year and month, as 2026-09.</source>
        <translation>请写年和月，如 2026-09。</translation>
    </message>
    <message>
        <source>Write {least} years or more; 0 keeps for ever.</source>
        <translation>请填 {least} 年或更长；0 为永久保存。</translation>
    </message>
    <message>
        <source>Write 户主 beside one of its members.</source>
        <translation>请在其中一人的关系里写“户主”。</translation>
    </message>
    <message>
        <source>Write 男 or 女.</source>
        <translation>请填“男”或“女”。</translation>
    </message>
    <message>
        <source>Yes or no is needed here. </source>
        <translation>这里要填是或否。</translation>
    </message>
    <message>
        <source>Your work is still on the screen: keep it as a copy, or open theirs.</source>
        <translation>您改的内容还在屏幕上：可以另存为一张新表，或打开对方的版本。</translation>
    </message>
    <message>
        <source>Your work stays here: have the form put back, then put it in force.</source>
        <translation>您的改动还在这里：请对方先把这张表放回去，再启用。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{archive} is of a newer version of the program ({step}, here {known} is known). </source>
        <translation>{archive} 由更新版本的程序写成（档案 {step}，本机 {known}）。</translation>
    </message>
    <message>
        <source>{count} papers wait in the print centre that only this form can make. </source>
        <translation>打印中心还有 {count} 张纸要靠这张表才打得出来。</translation>
    </message>
    <message>
        <source>{count} rows are too many for a form; {limit} can be filled in. </source>
        <translation>{count} 行太多，一份表最多填 {limit} 行。</translation>
    </message>
    <message>
        <source>{count} rows are too many for paper; {limit} can be printed. </source>
        <translation>{count} 行太多，最多能打印 {limit} 行。</translation>
    </message>
    <message>
        <source>{day} has not come yet. </source>
        <translation>{day} 还没有到。</translation>
    </message>
    <message>
        <source>{day} is already past. </source>
        <translation>{day} 已经过去。</translation>
    </message>
    <message>
        <source>{day} is more than a year away. </source>
        <translation>{day} 在一年以后。</translation>
    </message>
    <message>
        <source>{day} is more than {years} years ahead. </source>
        <translation>{day} 离今天超过 {years} 年。</translation>
    </message>
    <message>
        <source>{day} is no working day. </source>
        <translation>{day} 不是工作日。</translation>
    </message>
    <message>
        <source>{day} lies after the day promised for the whole, {due}. </source>
        <translation>{day} 晚于整件的承诺日 {due}。</translation>
    </message>
    <message>
        <source>{day} {time} is already past. </source>
        <translation>{day} {time} 已经过了。</translation>
    </message>
    <message>
        <source>{file} cannot be loaded as the library of a card reader. </source>
        <translation>{file} 不能作为读卡器的动态库打开。</translation>
    </message>
    <message>
        <source>{file} does not have the tables of a hall's archive, it was not used. </source>
        <translation>{file} 的表结构不是大厅档案，没有使用。</translation>
    </message>
    <message>
        <source>{file} is a backup of another archive than the one in {folder}. </source>
        <translation>{file} 是另一份档案的备份，与 {folder} 中的档案不是同一份。</translation>
    </message>
    <message>
        <source>{file} is a library of 32 bit, this program needs that of 64 bit. </source>
        <translation>{file} 是 32 位的动态库，本程序需要 64 位的。</translation>
    </message>
    <message>
        <source>{file} is damaged; nothing of it was taken. </source>
        <translation>“{file}”已损坏，什么都没有带入。</translation>
    </message>
    <message>
        <source>{file} is larger than a package may be. </source>
        <translation>“{file}”超过了资料包的大小。</translation>
    </message>
    <message>
        <source>{file} is no package of this program: {name}. </source>
        <translation>“{file}”不是本程序的资料包：{name}。</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected against writing. </source>
        <translation>{file} 正在其他程序中打开，或设了写保护。</translation>
    </message>
    <message>
        <source>{file} was changed after it was packed; nothing of it was taken. </source>
        <translation>“{file}”打包后被改动过，什么都没有带入。</translation>
    </message>
    <message>
        <source>{file} was made with a newer program ({program}). </source>
        <translation>“{file}”是用较新的程序（{program}）做的。</translation>
    </message>
    <message>
        <source>{folder} is not of this program, and an update would throw it away. </source>
        <translation>{folder} 不属于本程序，更新会将其清除。</translation>
    </message>
    <message>
        <source>{given} mm is more than {most} mm away from {meant} mm. </source>
        <translation>{given} 毫米与应有的 {meant} 毫米相差超过 {most} 毫米。</translation>
    </message>
    <message>
        <source>{item} is confirmed already. </source>
        <translation>{item} 已经核定。</translation>
    </message>
    <message>
        <source>{item} is in force as it came with the program. </source>
        <translation>{item} 用的就是随附的版本。</translation>
    </message>
    <message>
        <source>{item} is not offered on this day. </source>
        <translation>“{item}”这一天不办理。</translation>
    </message>
    <message>
        <source>{limit} filters are kept already. </source>
        <translation>已经存了 {limit} 个筛选。</translation>
    </message>
    <message>
        <source>{name} has this case already. </source>
        <translation>这件本来就由{name}承办。</translation>
    </message>
    <message>
        <source>{name} is already booked on {day} at {time}. </source>
        <translation>{name} {day} {time} 已经有预约了。</translation>
    </message>
    <message>
        <source>{name} is already recorded as away from {since} to {until}. </source>
        <translation>{name}在 {since} 至 {until} 已登记不在岗。</translation>
    </message>
    <message>
        <source>{name} is away as well, from {since} to {until}. </source>
        <translation>{name}在 {since} 至 {until} 也不在岗。</translation>
    </message>
    <message>
        <source>{name} is away until {until}, and nobody covers. </source>
        <translation>{name}不在岗到 {until}，没有人代班。</translation>
    </message>
    <message>
        <source>{name} is not a station head. </source>
        <translation>{name}不是站长。</translation>
    </message>
    <message>
        <source>{number} has been rated already. </source>
        <translation>{number} 已经评价过了。</translation>
    </message>
    <message>
        <source>{number} is not past its period any more: the period was made longer. </source>
        <translation>{number} 的保管期限已延长，现在未到期。</translation>
    </message>
    <message>
        <source>{rejected} of {rows} rows cannot be taken, so nothing was written. </source>
        <translation>{rows} 行中有 {rejected} 行不能导入，所以没有写入任何内容。</translation>
    </message>
    <message>
        <source>{until} is already past. </source>
        <translation>{until} 已经过去。</translation>
    </message>
    <message>
        <source>{years} years are too few. {source} asks for at least {least}. </source>
        <translation>{years} 年太短：{source}，不得少于 {least} 年。</translation>
    </message>
    <message>
        <source>“{field}” takes one of the offered values only. </source>
        <translation>“{field}”只能从给出的里面选。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} MB. </source>
        <translation>“{file}”超过 {limit} MB。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} fields. </source>
        <translation>“{file}”的填写栏超过 {limit} 个。</translation>
    </message>
    <message>
        <source>“{file}” has no fields that can be filled in. </source>
        <translation>“{file}”里没有可填写的栏目。</translation>
    </message>
    <message>
        <source>“{file}” has {pages} pages, a form has 1 to {limit}. </source>
        <translation>“{file}”有 {pages} 页，表单只能有 1 至 {limit} 页。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or no PDF that can be read. </source>
        <translation>“{file}”已损坏，或不是能读取的 PDF。</translation>
    </message>
    <message>
        <source>“{file}” is encrypted. </source>
        <translation>“{file}”已加密。</translation>
    </message>
    <message>
        <source>“{file}” is neither an .xlsx workbook nor a PDF. </source>
        <translation>“{file}”既不是 .xlsx 工作簿，也不是 PDF。</translation>
    </message>
    <message>
        <source>“{file}” is no .xlsx workbook, or it holds macros. </source>
        <translation>“{file}”不是 .xlsx 工作簿，或者带有宏。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a form. </source>
        <translation>“{file}”太大，不能用作表单。</translation>
    </message>
    <message>
        <source>“{given}” cannot be the name of a form. </source>
        <translation>“{given}”不能用作表单代号。</translation>
    </message>
    <message>
        <source>“{given}” cannot be written: its ending must be {endings}. </source>
        <translation>“{given}”写不出来：文件后缀只能是 {endings}。</translation>
    </message>
    <message>
        <source>“{given}” is no date. </source>
        <translation>“{given}”不是日期。</translation>
    </message>
    <message>
        <source>“{given}” is no key with a value. </source>
        <translation>“{given}”不是“项=值”的写法。</translation>
    </message>
    <message>
        <source>“{given}” is no length. </source>
        <translation>“{given}”不是长度。</translation>
    </message>
    <message>
        <source>“{given}” is no month. </source>
        <translation>“{given}”不是月份。</translation>
    </message>
    <message>
        <source>“{given}” is no number of a blank receipt. </source>
        <translation>“{given}”不是备用单编号。</translation>
    </message>
    <message>
        <source>“{given}” is no number of days. </source>
        <translation>“{given}”不是天数。</translation>
    </message>
    <message>
        <source>“{given}” is no number. </source>
        <translation>“{given}”不是数字。</translation>
    </message>
    <message>
        <source>“{given}” is no time of day. </source>
        <translation>“{given}”看不出是几点。</translation>
    </message>
    <message>
        <source>“{given}” is not in the table. </source>
        <translation>代码表里没有“{given}”。</translation>
    </message>
    <message>
        <source>“{given}” is told twice. </source>
        <translation>“{given}”写了两次。</translation>
    </message>
    <message>
        <source>“{key}” already stands for another answer. </source>
        <translation>“{key}”已经是另一条的代码。</translation>
    </message>
    <message>
        <source>“{key}” cannot be “{given}”. </source>
        <translation>“{key}”不能填“{given}”。</translation>
    </message>
    <message>
        <source>“{key}” is missing. </source>
        <translation>缺少“{key}”。</translation>
    </message>
    <message>
        <source>“{material}” cannot be brought later. </source>
        <translation>“{material}”不能容缺。</translation>
    </message>
    <message>
        <source>“{material}” is promised for later, but the day is still open. </source>
        <translation>“{material}”记了容缺，还没写哪天补。</translation>
    </message>
    <message>
        <source>“{material}” is waived, but the reason is still missing. </source>
        <translation>“{material}”记了免交，还没写原因。</translation>
    </message>
    <message>
        <source>“{rule}” is kept for ever: {source}. </source>
        <translation>“{rule}”须永久保存：{source}。</translation>
    </message>
    <message>
        <source>“{title}” has a fault and cannot be taken. </source>
        <translation>“{title}”有问题，不能带入。</translation>
    </message>
    <message>
        <source>“{title}” was taken off the queue and is not printed. </source>
        <translation>“{title}”已撤下，不打印。</translation>
    </message>
</context>
<context>
    <name>EventKinds</name>
    <message>
        <source>Adoption</source>
        <translation>收养</translation>
    </message>
    <message>
        <source>Benefit begins</source>
        <translation>待遇开始</translation>
    </message>
    <message>
        <source>Benefit ends</source>
        <translation>待遇停止</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Change of head</source>
        <translation>变更户主</translation>
    </message>
    <message>
        <source>Changed facts</source>
        <translation>信息变更</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>来</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>纠错</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Divorce</source>
        <translation>离婚</translation>
    </message>
    <message>
        <source>Entries joined</source>
        <translation>重复登记合并</translation>
    </message>
    <message>
        <source>Facts and status</source>
        <translation>信息、待遇、标签</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>寻回</translation>
    </message>
    <message>
        <source>Going</source>
        <translation>走</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>Living elsewhere</source>
        <translation>人户分离</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>结婚</translation>
    </message>
    <message>
        <source>Marriage and family</source>
        <translation>婚姻</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并户</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>失踪</translation>
    </message>
    <message>
        <source>Moving in</source>
        <translation>迁入</translation>
    </message>
    <message>
        <source>Moving out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>立户</translation>
    </message>
    <message>
        <source>Renting in</source>
        <translation>租入</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分户</translation>
    </message>
    <message>
        <source>Tag begins</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Tag ends</source>
        <translation>去标签</translation>
    </message>
    <message>
        <source>Taken over from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>The household</source>
        <translation>户</translation>
    </message>
</context>
<context>
    <name>FlowFacts</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>催办 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Is with</source>
        <translation>现在在</translation>
    </message>
    <message>
        <source>Originals held</source>
        <translation>暂存原件</translation>
    </message>
    <message>
        <source>The agent may</source>
        <translation>代理权限</translation>
    </message>
    <message>
        <source>To be taken over by</source>
        <translation>等谁接办</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办督办</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>超期原因</translation>
    </message>
    <message>
        <source>collected {what}</source>
        <translation>已取 {what}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>handed in{slip}</source>
        <translation>已递交{slip}</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>还没有答复</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>计划 {day}</translation>
    </message>
    <message>
        <source>ready by {day}</source>
        <translation>{day} 可取</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>under supervision: {level}</source>
        <translation>{level}督办</translation>
    </message>
    <message>
        <source>{what} (until {day})</source>
        <translation>{what}（到 {day}）</translation>
    </message>
    <message>
        <source>{who} · by {day}</source>
        <translation>{who} · {day} 前</translation>
    </message>
    <message>
        <source>{who} · until {day}</source>
        <translation>{who} · 到 {day}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>No more fits here; the rest was left out</source>
        <translation>这里写不下了，后面的字已去掉</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n row(s) under the headings of sheet “{sheet}”.</source>
        <translation>
            <numerusform>在工作表“{sheet}”的表头下填 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new file is saved; the form itself stays. The journal keeps it.</source>
        <translation>另存为新文件，原表不动；填表记入日志。</translation>
    </message>
    <message>
        <source>Choose the form to fill in</source>
        <translation>选要填的表</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填表</translation>
    </message>
    <message>
        <source>Fill in “{file}”</source>
        <translation>填“{file}”</translation>
    </message>
    <message>
        <source>Filled in and saved as {file}</source>
        <translation>填好了，存为 {file}</translation>
    </message>
    <message>
        <source>Named cells: {names}.</source>
        <translation>填写的命名单元格：{names}。</translation>
    </message>
    <message>
        <source>Not known here, stays empty: {names}.</source>
        <translation>这里没有的内容，要自己填：{names}。</translation>
    </message>
    <message>
        <source>The copy will lack: {what}. Compare it with the form.</source>
        <translation>填好的表里会少：{what}。请和原表对照一下。</translation>
    </message>
    <message>
        <source>buttons, tick boxes and embedded files</source>
        <translation>按钮、勾选框和嵌入的文件</translation>
    </message>
    <message>
        <source>charts as they look now</source>
        <translation>图表原来的样子</translation>
    </message>
    <message>
        <source>comment threads, slicers or a signature</source>
        <translation>批注对话、切片器或数字签名</translation>
    </message>
    <message>
        <source>some drop-down lists or colour rules of newer Excel</source>
        <translation>部分下拉选项或新版颜色规则</translation>
    </message>
    <message>
        <source>some pictures</source>
        <translation>部分图片</translation>
    </message>
    <message>
        <source>text boxes and drawn shapes</source>
        <translation>文本框和图形</translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message numerus="yes">
        <source>%n appointment(s) still open today</source>
        <translation>
            <numerusform>今天还有 %n 个预约</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call-back(s) owed</source>
        <translation>
            <numerusform>%n 个待回访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to be verified</source>
        <translation>
            <numerusform>%n 项待核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) filled</source>
        <translation>
            <numerusform>排好 %n 个岗</numerusform>
        </translation>
    </message>
    <message>
        <source>A</source>
        <translation>A 岗</translation>
    </message>
    <message>
        <source>About</source>
        <translation>办什么</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Alt+A books one.</source>
        <translation>按 Alt+A 登记一个。</translation>
    </message>
    <message>
        <source>Alt+A enters one. Only the head reads them, and nobody those about himself.</source>
        <translation>按 Alt+A 录入。只有站长能看，关于自己的看不到。</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Around the desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>As last week</source>
        <translation>照上周排</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>预约途径</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Away: {name}, {span}</source>
        <translation>不在岗：{name}，{span}</translation>
    </message>
    <message>
        <source>B, while A is away</source>
        <translation>B 岗（顶岗）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>几点开始</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Cancel the appointment of {name}?</source>
        <translation>取消{name}的预约？</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没有来</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Enter a slip</source>
        <translation>录入评价表</translation>
    </message>
    <message>
        <source>Fill the post</source>
        <translation>排这个岗</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>从这天起</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅环境</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How was the shift?</source>
        <translation>写值班记录</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>到了</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>办件类型</translation>
    </message>
    <message>
        <source>Leaders in turn</source>
        <translation>领导轮流坐咨询台</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>条线</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>新常用语</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>后一周</translation>
    </message>
    <message>
        <source>No item is in force</source>
        <translation>目前没有事项</translation>
    </message>
    <message>
        <source>No ready answer yet</source>
        <translation>还没有常用语</translation>
    </message>
    <message>
        <source>No slip to read</source>
        <translation>没有评价可看</translation>
    </message>
    <message>
        <source>Nobody has an appointment</source>
        <translation>没有人预约</translation>
    </message>
    <message>
        <source>Other outcome</source>
        <translation>其他结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体评价</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone in full</source>
        <translation>完整电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Print all slips</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Print an empty slip</source>
        <translation>打印空白表</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>打印指南</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>打印值班表</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印登记单</translation>
    </message>
    <message>
        <source>Print the slips of {count} appointments?</source>
        <translation>打印 {count} 份预约单吗？</translation>
    </message>
    <message>
        <source>Print the window board</source>
        <translation>打印公示表</translation>
    </message>
    <message>
        <source>Put it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Quick code</source>
        <translation>快捷号</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Ready answer</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>记下结果</translation>
    </message>
    <message>
        <source>Shift diary</source>
        <translation>值班记录</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>显示完整</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>业务水平</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>办事效率</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The call-back is settled</source>
        <translation>回访已有结果</translation>
    </message>
    <message>
        <source>The hall has no posts</source>
        <translation>大厅还没有岗位</translation>
    </message>
    <message>
        <source>The head writes one with Alt+A.</source>
        <translation>站长按 Alt+A 写一条。</translation>
    </message>
    <message>
        <source>The hour is free again; the record stays.</source>
        <translation>这个时间重新空出来，记录还在。</translation>
    </message>
    <message>
        <source>The shift is in the diary</source>
        <translation>值班记录已登记</translation>
    </message>
    <message>
        <source>The slip is kept for the head</source>
        <translation>评价表已录入，由站长查看</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>核定情况</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>接待人次</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>前一周</translation>
    </message>
    <message>
        <source>What did looking into it bring: {who}?</source>
        <translation>{who}：回访的结果是什么？</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>When shall {name} come instead?</source>
        <translation>{name}改到什么时候来？</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Who is at {post}?</source>
        <translation>{post}由谁值班？</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>谁不在岗</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁评的</translation>
    </message>
    <message>
        <source>Window board</source>
        <translation>公示表</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>all working days left</source>
        <translation>本周余下的工作日</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>as the source says</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>asks to be called</source>
        <translation>希望回电话</translation>
    </message>
    <message>
        <source>basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>belongs to another part</source>
        <translation>在别的栏目里</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>call back by {day}</source>
        <translation>{day} 前回访</translation>
    </message>
    <message>
        <source>came</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>顶{name}</translation>
    </message>
    <message>
        <source>in any field of several lines: type the key, then Ctrl+J</source>
        <translation>在可写多行的栏里：打代码，再按 Ctrl+J</translation>
    </message>
    <message>
        <source>no answer is chosen</source>
        <translation>还没有选常用语</translation>
    </message>
    <message>
        <source>no appointment is chosen</source>
        <translation>还没有选预约</translation>
    </message>
    <message>
        <source>no appointment is open</source>
        <translation>没有待办的预约</translation>
    </message>
    <message>
        <source>no call-back is owed</source>
        <translation>不用回访</translation>
    </message>
    <message>
        <source>no item is chosen</source>
        <translation>还没有选事项</translation>
    </message>
    <message>
        <source>no phone is known</source>
        <translation>没有留电话</translation>
    </message>
    <message>
        <source>no post is chosen</source>
        <translation>还没有选岗位</translation>
    </message>
    <message>
        <source>no slip is chosen</source>
        <translation>还没有选评价表</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>无人在岗</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation>非工作时间</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>休</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>the appointment is settled</source>
        <translation>这个预约已经有结果</translation>
    </message>
    <message>
        <source>the hall</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>the week is over</source>
        <translation>这一周已经过去</translation>
    </message>
    <message>
        <source>this year {share} of {count} satisfied</source>
        <translation>今年 {count} 份，满意率 {share}</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>wants to stay unknown</source>
        <translation>不愿意让人知道是谁</translation>
    </message>
    <message>
        <source>{days}, {name} covers</source>
        <translation>{days}，{name}代班</translation>
    </message>
    <message>
        <source>{day} {name}: {visitors} came. {done} Handed on: {handed}</source>
        <translation>{day} {name}：接待 {visitors} 人次。{done} 交接：{handed}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}：已到</translation>
    </message>
    <message>
        <source>{name}: cancelled</source>
        <translation>{name}：已取消</translation>
    </message>
    <message>
        <source>{name}: did not come</source>
        <translation>{name}：未到</translation>
    </message>
    <message>
        <source>{name}: {day} {hour}, with {clerk}</source>
        <translation>{name}：{day} {hour}，{clerk}接待</translation>
    </message>
    <message>
        <source>{name}: {phone}</source>
        <translation>{name}：{phone}</translation>
    </message>
    <message>
        <source>{who}: {words}</source>
        <translation>{who}：{words}</translation>
    </message>
    <message>
        <source>“{key}” is copied</source>
        <translation>“{key}”已复制</translation>
    </message>
    <message>
        <source>“{key}” is taken out</source>
        <translation>“{key}”已删除</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the same name, told apart by birth year, address and ID tail</source>
        <translation>
            <numerusform>%n 位同名，用出生年、地址、证件尾号分清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>House</source>
        <translation>同户</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Nearly so</source>
        <translation>相近的</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year}年生</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>head {name}</source>
        <translation>户主 {name}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>more than shown, type on</source>
        <translation>还有没列出的，接着打</translation>
    </message>
    <message>
        <source>not counted above</source>
        <translation>没有算在上面</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message numerus="yes">
        <source>%n away today</source>
        <translation>
            <numerusform>今天 %n 人不在岗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 份备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies sealed</source>
        <translation>
            <numerusform>用印 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier year(s) loaded as well</source>
        <translation>
            <numerusform>另有 %n 个较早的年份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) by full agency</source>
        <translation>
            <numerusform>全程代办 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>在办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay form(s)</source>
        <translation>
            <numerusform>%n 张套打表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n 班</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>58 mm roll, one copy</source>
        <translation>58 mm 卷纸，一份</translation>
    </message>
    <message>
        <source>80 mm roll, one copy</source>
        <translation>80 mm 卷纸，一份</translation>
    </message>
    <message>
        <source>A backup was put back. Look whether this is the right archive, then confirm it: until then no backup is made by itself.</source>
        <translation>刚恢复过备份。请先核对档案是否正确，再按「恢复后档案无误」；确认之前不自动备份。</translation>
    </message>
    <message>
        <source>A4, both copies on a sheet</source>
        <translation>A4，两联同页</translation>
    </message>
    <message>
        <source>A5 sheets</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Acts on cases</source>
        <translation>办件操作</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Alt+A records who will be away, and who covers.</source>
        <translation>按 Alt+A 登记谁不在岗、由谁代班。</translation>
    </message>
    <message>
        <source>Alt+C makes a copy of a form, Alt+H shows earlier versions.</source>
        <translation>Alt+C 复制一张，Alt+H 看以前的版本。</translation>
    </message>
    <message>
        <source>Alt+F takes in a year as CSV with the columns date, kind, name. What it changes is shown first; open cases are counted again, and a day told on paper is never moved later.</source>
        <translation>按 Alt+F 导入一年的工作日（CSV，列名 date、kind、name）。先看会改什么，再决定；在办件重新计算，已打印给申请人的期限不推后。</translation>
    </message>
    <message>
        <source>Alt+J on the workbench ends one and prints its sheet.</source>
        <translation>在工作台按 Alt+J 结班并打印结班单。</translation>
    </message>
    <message>
        <source>Alt+N makes one: the pre-printed form as a scan or PDF, and boxes on it.</source>
        <translation>按 Alt+N 做一张：把印好的表扫描或用 PDF 做底图，再在上面放方框。</translation>
    </message>
    <message>
        <source>Alt+V shows what putting a backup back would lose; from there it is put back, and the present archive is kept. Alt+P changes the passphrase, Alt+J the recovery key.</source>
        <translation>Alt+V 先看放回一份备份会丢失什么，看过再放回，现在的档案会留存。Alt+P 改档案口令，Alt+J 换恢复密钥。</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the backups</source>
        <translation>回备份列表</translation>
    </message>
    <message>
        <source>Back to the years</source>
        <translation>回到年份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份恢复</translation>
    </message>
    <message>
        <source>Backup of {made}</source>
        <translation>{made}的备份</translation>
    </message>
    <message>
        <source>Backups are made by themselves again</source>
        <translation>已恢复自动备份</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>全程代办</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Cases handed to somebody away go to the cover; where nobody covers, the hand-over is refused.</source>
        <translation>转给不在岗的人的件由代班人接；没有人代班的，转不过去。</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>改规则</translation>
    </message>
    <message>
        <source>Changes of households</source>
        <translation>户籍变动</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Compare an old sheet</source>
        <translation>核对旧单</translation>
    </message>
    <message>
        <source>Compare an old sheet with Alt+I: it shows whether anything before it was changed, or an old copy of the archive was put back.</source>
        <translation>按 Alt+I 核对旧的日结单：能看出此前的记录有没有改动、档案有没有被换回旧的。</translation>
    </message>
    <message>
        <source>Confirm the list</source>
        <translation>确认清单</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>来电来访</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation>代班人（B岗）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day sheets</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>放假天数</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>制表时间</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>Earlier versions of “{title}”</source>
        <translation>“{title}”以前的版本</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Ended shifts</source>
        <translation>结班登记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation>由什么填</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: part of a name (Alt+S)</source>
        <translation>筛选：名称的一部分（Alt+S）</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>For the next hall</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Full agency</source>
        <translation>全程代办</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Hall rules</source>
        <translation>大厅规则</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>交待事项</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Here again</source>
        <translation>回岗</translation>
    </message>
    <message>
        <source>Highest supervision when late by</source>
        <translation>超期多久最高级督办</translation>
    </message>
    <message>
        <source>Holds for everybody in the hall; every change is journalled.</source>
        <translation>对全大厅有效，每次改动都记入日志。</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭变动</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份里</translation>
    </message>
    <message>
        <source>It opens in the workshop; put in force it becomes a new version.</source>
        <translation>选中后在表单工坊打开，启用后成为新的版本。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Its days are the days in force; no open case moves.</source>
        <translation>文件里的日子和现在的一样，在办件没有变动。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>条线</translation>
    </message>
    <message>
        <source>Lines of the journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>复制一张</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>New form</source>
        <translation>新做一张</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>新恢复密钥</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>No day sheet yet</source>
        <translation>还没有日结单</translation>
    </message>
    <message>
        <source>No item is loaded</source>
        <translation>没有事项</translation>
    </message>
    <message>
        <source>No paper with a seal was printed</source>
        <translation>没有打印过要盖章的文书</translation>
    </message>
    <message>
        <source>No rule is loaded</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <source>No shift was ended</source>
        <translation>还没有结过班</translation>
    </message>
    <message>
        <source>No year is loaded</source>
        <translation>还没有年份</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>人都在岗</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Ctrl+Enter takes it in; where the new count is later, the day told on paper stays.</source>
        <translation>还没有存。按 Ctrl+Enter 导入；新算较晚的，以已告知的期限为准。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>One is made every half hour when something changed, and at the end.</source>
        <translation>有改动时每半小时自动备份一次，退出时再备份一次。</translation>
    </message>
    <message>
        <source>One is printed at the end of a day, signed and kept on paper. Its code shows later whether the record was changed.</source>
        <translation>每天下班前打印一张，签字存档。单上的核对码以后能看出记录有没有改动。</translation>
    </message>
    <message>
        <source>Only marked items can be commissioned. Alt+K marks an item or takes the mark away.</source>
        <translation>只有勾选的事项可以委托代办。按 Alt+K 勾选或取消。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overlay forms</source>
        <translation>套打表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>回执用纸</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>打印件</translation>
    </message>
    <message>
        <source>Papers with a place for the seal stand here as they are printed.</source>
        <translation>要盖章的文书一打印就登记在这里。</translation>
    </message>
    <message>
        <source>Part of the hall's page</source>
        <translation>大厅管理的一部分</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>改档案口令</translation>
    </message>
    <message>
        <source>People</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print the register</source>
        <translation>打印登记簿</translation>
    </message>
    <message>
        <source>Print today's sheet</source>
        <translation>打印今天的日结单</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回这份备份</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Record an absence</source>
        <translation>登记不在岗</translation>
    </message>
    <message>
        <source>Record the absence</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules of the hall</source>
        <translation>大厅规则</translation>
    </message>
    <message>
        <source>Rules of the hall, not of the law. Handlers see on the case that it stands on the head's board.</source>
        <translation>这是大厅自己的规则，不是法规。列入站长督查的，承办人在办件上看得到。</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二处</translation>
    </message>
    <message>
        <source>Second place of the backups</source>
        <translation>备份的第二处</translation>
    </message>
    <message>
        <source>Set them</source>
        <translation>按此执行</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Sheet {number} ({day}): everything before it is unchanged. {acts} acts since.</source>
        <translation>{number}（{day}）：此前的记录没有改动；此后又有 {acts} 条经过。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Take in a year</source>
        <translation>导入一年</translation>
    </message>
    <message>
        <source>Take in a year of working days</source>
        <translation>导入一年的工作日</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Taken in. Print or export the list of changed cases.</source>
        <translation>已导入。可以打印或导出变动清单。</translation>
    </message>
    <message>
        <source>The absence is recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>The backup is made and checked</source>
        <translation>备份已完成并校验</translation>
    </message>
    <message>
        <source>The code on the old day sheet</source>
        <translation>旧日结单上的核对码</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>大厅管理</translation>
    </message>
    <message>
        <source>The hall has no overlay form yet</source>
        <translation>本站还没有套打表</translation>
    </message>
    <message>
        <source>The next backup is copied there, too</source>
        <translation>下一次备份会同时存到那里</translation>
    </message>
    <message>
        <source>The restored archive is right</source>
        <translation>恢复后档案无误</translation>
    </message>
    <message>
        <source>The rules hold from now on</source>
        <translation>新规则已生效</translation>
    </message>
    <message>
        <source>There is no earlier version.</source>
        <translation>还没有以前的版本。</translation>
    </message>
    <message>
        <source>This archive never made a sheet with this code. If the sheet is the hall's own, an older copy of the archive was put back, or the sheet was taken out of it. Tell the head and the auditor; keep the sheet.</source>
        <translation>这个档案没有出过这个核对码的日结单。如果确是本厅的单子，说明档案被换回了旧的，或者这张单子被抹去。请告诉站长和监督员，留好这张单子。</translation>
    </message>
    <message>
        <source>This file changes nothing</source>
        <translation>这个文件没有改动</translation>
    </message>
    <message>
        <source>To be supervised when late by</source>
        <translation>超期多久要督办</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Today and the thirty days before.</source>
        <translation>列出今天和此前三十天。</translation>
    </message>
    <message>
        <source>Twelve are proposed. Until the list is confirmed, every item can be commissioned; Alt+K marks an item or takes the mark away.</source>
        <translation>先列出 12 项供参考。确认清单之前，各事项都可以委托代办；按 Alt+K 勾选或取消。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Use of the seal</source>
        <translation>用印登记</translation>
    </message>
    <message>
        <source>Usual time for corrections</source>
        <translation>补正一般期限</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What a restore would lose</source>
        <translation>恢复预览</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>改什么</translation>
    </message>
    <message>
        <source>What is due today stands before the head</source>
        <translation>今日到期的报站长</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What was recorded up to sheet {number} ({day}) is no longer what it was. Tell the head and the auditor; the check of the archive names what was changed.</source>
        <translation>{number}（{day}）以前的记录已经不是当时的样子。请告诉站长和监督员；“档案检查”能指出改动在哪里。</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>谁不在岗</translation>
    </message>
    <message>
        <source>Who is away?</source>
        <translation>谁不在岗？</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>With so few days off this year would not count. Choose the complete file; years follow one another without a gap.</source>
        <translation>放假天数太少，这一年不会生效。请选完整的文件；年份要一年接一年。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Worked in exchange</source>
        <translation>补班天数</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working days (*.csv)</source>
        <translation>工作日 (*.csv)</translation>
    </message>
    <message>
        <source>Would be lost</source>
        <translation>会丢失</translation>
    </message>
    <message>
        <source>Write the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写到 {file}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Yellow: at least so many days left</source>
        <translation>黄灯：至少剩几天</translation>
    </message>
    <message>
        <source>Yellow: share of the limit left</source>
        <translation>黄灯：剩余时限比例</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>a case or a resident</source>
        <translation>办件或居民</translation>
    </message>
    <message>
        <source>a colleague's absence is the head's</source>
        <translation>同事的由站长登记</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>as 9-30 or +5; t is today</source>
        <translation>如 9-30 或 +5，t 是今天</translation>
    </message>
    <message>
        <source>as KH4T-…; capital or small, with or without hyphens</source>
        <translation>如 KH4T-…；大小写、有无横线都可以</translation>
    </message>
    <message>
        <source>away today</source>
        <translation>今天不在岗</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序带来</translation>
    </message>
    <message>
        <source>can be done so, says its file</source>
        <translation>事项文件写明可代办</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>changed limits {year}</source>
        <translation>期限变动{year}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>confirmed already</source>
        <translation>已经确认</translation>
    </message>
    <message>
        <source>counted: {day}</source>
        <translation>新算 {day}</translation>
    </message>
    <message>
        <source>day of rest</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>day sheets are made at the windows</source>
        <translation>日结单由窗口打印</translation>
    </message>
    <message>
        <source>earlier than told: tell the applicant</source>
        <translation>提前，请告知</translation>
    </message>
    <message>
        <source>his open cases then stand on this colleague's list as well</source>
        <translation>这几天他的在办件也出现在代班人的清单里</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>it came with the program</source>
        <translation>程序自带的</translation>
    </message>
    <message>
        <source>made by the hall</source>
        <translation>本站自做</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no absence is chosen</source>
        <translation>没有选中一条</translation>
    </message>
    <message>
        <source>no backup is chosen</source>
        <translation>没有选中备份</translation>
    </message>
    <message>
        <source>no backup was put back</source>
        <translation>没有恢复过备份</translation>
    </message>
    <message>
        <source>no file is chosen</source>
        <translation>没有选文件</translation>
    </message>
    <message>
        <source>no item is chosen</source>
        <translation>没有选中事项</translation>
    </message>
    <message>
        <source>no open case changes</source>
        <translation>在办件没有变动</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>not in this part</source>
        <translation>这一栏用不到</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>nothing fills all places</source>
        <translation>填不全</translation>
    </message>
    <message>
        <source>one of the twelve</source>
        <translation>12 项之一</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>orange; a row on the head's board</source>
        <translation>橙灯，列在站长督查看板上</translation>
    </message>
    <message>
        <source>papers are printed by the head</source>
        <translation>由站长打印</translation>
    </message>
    <message>
        <source>percent, {least} to {most}</source>
        <translation>百分比，{least} 到 {most}</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>proposed in the one-time notice</source>
        <translation>一次性告知时默认采用</translation>
    </message>
    <message>
        <source>receipts from now on; other papers keep their sheets</source>
        <translation>今后打印的回执；其他文书用纸不变</translation>
    </message>
    <message>
        <source>red; the head supervises at the highest level</source>
        <translation>红灯，站长最高级督办</translation>
    </message>
    <message>
        <source>red; the head writes a slip of supervision</source>
        <translation>红灯，站长开督办单</translation>
    </message>
    <message>
        <source>short limits turn yellow in time</source>
        <translation>短时限也会及时亮黄灯</translation>
    </message>
    <message>
        <source>taken in already</source>
        <translation>已经导入</translation>
    </message>
    <message>
        <source>taken in by the hall</source>
        <translation>大厅导入</translation>
    </message>
    <message>
        <source>test failed</source>
        <translation>试恢复未通过</translation>
    </message>
    <message>
        <source>the day told on paper stays</source>
        <translation>以已告知的期限为准</translation>
    </message>
    <message>
        <source>the form cannot be read</source>
        <translation>这张表读不出来</translation>
    </message>
    <message>
        <source>the hall's version of a shipped one</source>
        <translation>本站改过的自带表</translation>
    </message>
    <message>
        <source>the head or the system administrator does this</source>
        <translation>由站长或系统管理员来做</translation>
    </message>
    <message>
        <source>the last day is known now</source>
        <translation>期限现已确定</translation>
    </message>
    <message>
        <source>the list turns yellow, the handler is reminded</source>
        <translation>清单亮黄灯，提醒承办人</translation>
    </message>
    <message>
        <source>the register is empty</source>
        <translation>登记簿是空的</translation>
    </message>
    <message>
        <source>the year is not complete</source>
        <translation>这一年不完整</translation>
    </message>
    <message>
        <source>there is no form</source>
        <translation>没有表</translation>
    </message>
    <message>
        <source>there is only this part</source>
        <translation>只有这一栏</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>worked in exchange</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>working days, {least} to {most}</source>
        <translation>工作日，{least} 到 {most}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} of {usual} slots proposed, not yet confirmed</source>
        <translation>共 {usual} 个名额，已列 {count} 项，还没确认</translation>
    </message>
    <message>
        <source>{file}: {off} days off, {days} days and {cases} open cases change</source>
        <translation>{file}：放假 {off} 天；改动 {days} 天，在办件变动 {cases} 件</translation>
    </message>
    <message>
        <source>{name} is here again</source>
        <translation>{name}已回岗</translation>
    </message>
    <message>
        <source>{name}, away as well</source>
        <translation>{name}（也不在岗）</translation>
    </message>
    <message>
        <source>{year} is taken in; {count} open cases changed</source>
        <translation>{year} 年已导入，{count} 件在办件有变动</translation>
    </message>
    <message>
        <source>“{title}” is withdrawn</source>
        <translation>“{title}”已撤下</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>A new household needs exactly one head</source>
        <translation>新立的户要有一位户主，只能一位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Adopted on</source>
        <translation>收养日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>现住地址</translation>
    </message>
    <message>
        <source>Back since</source>
        <translation>寻回日期</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋门牌</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>Check again on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Choose one from the list</source>
        <translation>请从列表中选一项</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>请选户主</translation>
    </message>
    <message>
        <source>Choose the household from the list</source>
        <translation>请从列表中选户</translation>
    </message>
    <message>
        <source>Choose the person from the list</source>
        <translation>请从列表中选人</translation>
    </message>
    <message>
        <source>Choose the relation to the head</source>
        <translation>请选与户主关系</translation>
    </message>
    <message>
        <source>Choose what ends</source>
        <translation>请选迁走的是什么</translation>
    </message>
    <message>
        <source>Choose where the person lives</source>
        <translation>请选现在住哪里</translation>
    </message>
    <message>
        <source>Choose where to</source>
        <translation>请选到哪一户</translation>
    </message>
    <message>
        <source>Choose whose items</source>
        <translation>请选是谁的信息</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销户日期</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>从何处来</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Contact's phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>Divorced from</source>
        <translation>离婚对方</translation>
    </message>
    <message>
        <source>Divorced on</source>
        <translation>离婚日期</translation>
    </message>
    <message>
        <source>Does the other one move in here?</source>
        <translation>对方要迁到这一户来吗？</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>停止日期</translation>
    </message>
    <message>
        <source>Established on</source>
        <translation>立户日期</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>去往何处</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Head since</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Here stands what will change, once this is told:</source>
        <translation>填好下面几项，这里就显示会改动什么：</translation>
    </message>
    <message>
        <source>Holds since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>户口与居住</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>到哪一户</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>并入哪户</translation>
    </message>
    <message>
        <source>Kind of household</source>
        <translation>户别</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Landlord's phone</source>
        <translation>房东电话</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不登记了</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退租日期</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住</translation>
    </message>
    <message>
        <source>Lives here since</source>
        <translation>租入日期</translation>
    </message>
    <message>
        <source>Lives now</source>
        <translation>现在住</translation>
    </message>
    <message>
        <source>Lives there since</source>
        <translation>分离日期</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Married on</source>
        <translation>结婚日期</translation>
    </message>
    <message>
        <source>Marries</source>
        <translation>结婚对方</translation>
    </message>
    <message>
        <source>Merged on</source>
        <translation>并户日期</translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation>失踪日期</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>Moved in on</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Moved out on</source>
        <translation>迁出日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New household {whose}</source>
        <translation>新立户：{whose}</translation>
    </message>
    <message>
        <source>New in the archive: {name}</source>
        <translation>档案里没有，新登记：{name}</translation>
    </message>
    <message>
        <source>New person {whose}</source>
        <translation>新建人员：{whose}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Nobody here can be chosen</source>
        <translation>这里没有可选的人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing but the entry in the time line</source>
        <translation>只在经过里记一笔，别的不变</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>再加一人</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Please change at least one item</source>
        <translation>请至少改一项</translation>
    </message>
    <message>
        <source>Please type street and building</source>
        <translation>请填楼栋门牌</translation>
    </message>
    <message>
        <source>Please type the day</source>
        <translation>请填日期</translation>
    </message>
    <message>
        <source>Please type the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Please type the room, or that there is none</source>
        <translation>请填单元室号，没有就写“无”</translation>
    </message>
    <message>
        <source>Please type yuan, such as 830 or 830.50</source>
        <translation>请填元，如 830 或 830.50</translation>
    </message>
    <message>
        <source>Please write why it is right</source>
        <translation>请写明为什么属实</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Receives since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Record: {event}</source>
        <translation>登记{event}</translation>
    </message>
    <message>
        <source>Recorded: {event}</source>
        <translation>已登记{event}</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>户籍状态</translation>
    </message>
    <message>
        <source>Relation to head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Somebody else has just changed this household</source>
        <translation>这一户刚刚被别人改过</translation>
    </message>
    <message>
        <source>Split on</source>
        <translation>分户日期</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶姓名</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Taken back right after it was recorded</source>
        <translation>登记后马上撤回</translation>
    </message>
    <message>
        <source>The household {whose} is closed</source>
        <translation>{whose} 户销户</translation>
    </message>
    <message>
        <source>The new head, and what everybody is to him</source>
        <translation>新户主，各人与新户主的关系</translation>
    </message>
    <message>
        <source>The next event is filled in as far as it is known.</source>
        <translation>下一张表会把已知道的先填好。</translation>
    </message>
    <message>
        <source>This is no date</source>
        <translation>这不是日期</translation>
    </message>
    <message>
        <source>Tick at least one person</source>
        <translation>请至少勾选一人</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Unit and room</source>
        <translation>单元室号</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>迁走的是</translation>
    </message>
    <message>
        <source>What everybody is to the head from then on</source>
        <translation>此后各人与户主的关系</translation>
    </message>
    <message>
        <source>What everybody is to the head there</source>
        <translation>各人与那一户户主的关系</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>会改动什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Who forms a household of their own?</source>
        <translation>谁另立一户？</translation>
    </message>
    <message>
        <source>Who is the head now? Space or F2 chooses.</source>
        <translation>现在谁是户主？按 Space 或 F2 选定。</translation>
    </message>
    <message>
        <source>Who is what in the new household</source>
        <translation>新户里各人的关系</translation>
    </message>
    <message>
        <source>Who leaves?</source>
        <translation>谁离开？</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的信息</translation>
    </message>
    <message>
        <source>Why it is right: {doubt}</source>
        <translation>为什么属实：{doubt}</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Yes, record it</source>
        <translation>要，接着登记</translation>
    </message>
    <message>
        <source>Yuan a month</source>
        <translation>每月金额（元）</translation>
    </message>
    <message>
        <source>a new household</source>
        <translation>新立一户</translation>
    </message>
    <message>
        <source>adoption certificate</source>
        <translation>如：收养登记证</translation>
    </message>
    <message>
        <source>another household</source>
        <translation>别的户</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>如：审批表、批准文件</translation>
    </message>
    <message>
        <source>approval or card</source>
        <translation>如：审批表、证件</translation>
    </message>
    <message>
        <source>back where registered</source>
        <translation>回到户口所在的户</translation>
    </message>
    <message>
        <source>birth certificate</source>
        <translation>如：出生医学证明</translation>
    </message>
    <message>
        <source>both, registration and home</source>
        <translation>户口和人都走</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>divorce certificate or judgment</source>
        <translation>如：离婚证、判决书</translation>
    </message>
    <message>
        <source>end of the lease</source>
        <translation>如：退租协议</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>from the day of birth</source>
        <translation>按出生日期填的</translation>
    </message>
    <message>
        <source>head there: {name}</source>
        <translation>那一户的户主：{name}</translation>
    </message>
    <message>
        <source>household register, ID card</source>
        <translation>如：户口簿、身份证</translation>
    </message>
    <message>
        <source>if it is right, why</source>
        <translation>属实的话，写明原因</translation>
    </message>
    <message>
        <source>in another household here</source>
        <translation>住在本辖区别的户</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>如：租赁合同</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>marriage certificate</source>
        <translation>如：结婚证</translation>
    </message>
    <message>
        <source>medical certificate of death</source>
        <translation>如：死亡医学证明</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>name, initials or ID number</source>
        <translation>姓名、拼音首字母或证件号</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>notice of the end</source>
        <translation>如：停发通知</translation>
    </message>
    <message>
        <source>now {value}; empty leaves it</source>
        <translation>现为 {value}，不填就不改</translation>
    </message>
    <message>
        <source>now {value}; empty leaves it, F4 shows it</source>
        <translation>现为 {value}；不填则不变，按 F4 显示</translation>
    </message>
    <message>
        <source>only living here</source>
        <translation>只住在这里</translation>
    </message>
    <message>
        <source>only registered here</source>
        <translation>只有户口在这里</translation>
    </message>
    <message>
        <source>only the home</source>
        <translation>只是人走</translation>
    </message>
    <message>
        <source>only the registration</source>
        <translation>只是户口走</translation>
    </message>
    <message>
        <source>or name</source>
        <translation>对方姓名</translation>
    </message>
    <message>
        <source>outside this archive</source>
        <translation>住在辖区外</translation>
    </message>
    <message>
        <source>own statement</source>
        <translation>如：本人说明</translation>
    </message>
    <message>
        <source>police report</source>
        <translation>如：报警回执</translation>
    </message>
    <message>
        <source>registered and living here</source>
        <translation>户口和人都在这里</translation>
    </message>
    <message>
        <source>registered here</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>street and number, or estate and building</source>
        <translation>如：和平路12号、幸福小区3幢</translation>
    </message>
    <message>
        <source>street, building or room</source>
        <translation>路名、楼栋或室号</translation>
    </message>
    <message>
        <source>suggested, please check</source>
        <translation>建议，请核对</translation>
    </message>
    <message>
        <source>t is today; a year or a month is enough</source>
        <translation>t 是今天；只知年月也行</translation>
    </message>
    <message>
        <source>the household: {address}</source>
        <translation>整户：{address}</translation>
    </message>
    <message>
        <source>this household: {address}</source>
        <translation>本户：{address}</translation>
    </message>
    <message>
        <source>transfer permit</source>
        <translation>如：迁移证</translation>
    </message>
    <message>
        <source>transfer permit, household register</source>
        <translation>如：迁移证、户口簿</translation>
    </message>
    <message>
        <source>was {relation}</source>
        <translation>原为{relation}</translation>
    </message>
    <message>
        <source>when not in the archive</source>
        <translation>档案里没有的，填姓名</translation>
    </message>
    <message>
        <source>{address} needs a new head</source>
        <translation>{address} 户要有新户主</translation>
    </message>
    <message>
        <source>{name} is registered under this ID number</source>
        <translation>这个证件号已登记给{name}</translation>
    </message>
    <message>
        <source>{name} is the head</source>
        <translation>{name} 为户主</translation>
    </message>
    <message>
        <source>{whose} joins {home} as {relation} ({use})</source>
        <translation>{whose} 加入 {home} 户，与户主关系 {relation}（{use}）</translation>
    </message>
    <message>
        <source>{whose} leaves {home}</source>
        <translation>{whose} 离开 {home} 户</translation>
    </message>
    <message>
        <source>{whose}: benefit {mark} begins</source>
        <translation>{whose} 开始享受 {mark}</translation>
    </message>
    <message>
        <source>{whose}: benefit {mark} ends</source>
        <translation>{whose} 停止享受 {mark}</translation>
    </message>
    <message>
        <source>{whose}: relation to head {before} → {after}</source>
        <translation>{whose} 与户主关系 {before} → {after}</translation>
    </message>
    <message>
        <source>{whose}: tag {mark} begins</source>
        <translation>{whose} 加上标签 {mark}</translation>
    </message>
    <message>
        <source>{whose}: tag {mark} ends</source>
        <translation>{whose} 去掉标签 {mark}</translation>
    </message>
    <message>
        <source>{whose}: {field} {after}</source>
        <translation>{whose} {field} {after}</translation>
    </message>
    <message>
        <source>{whose}: {field} {before} is taken out</source>
        <translation>{whose} {field} {before} → 空</translation>
    </message>
    <message>
        <source>{whose}: {field} {before} → {after}</source>
        <translation>{whose} {field} {before} → {after}</translation>
    </message>
    <message>
        <source>{whose}: {home} {before} → {after}</source>
        <translation>{whose} 在 {home} 户：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Back to the page</source>
        <translation>回到页面</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>这一页的帮助</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>办过 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more belonged to it once</source>
        <translation>
            <numerusform>另有 %n 人离开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s) wait in the print centre</source>
        <translation>
            <numerusform>另有 %n 张在打印中心待打</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>在办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>撤销 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>All that is held about the person</source>
        <translation>本人信息查询</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>看哪一天</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>何处迁来</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>这一户的办件</translation>
    </message>
    <message>
        <source>Cases of this household</source>
        <translation>这一户的办件</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Chosen member: {name}</source>
        <translation>选中的成员：{name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Collective household</source>
        <translation>集体户</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Consent sheet</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Copy field by field</source>
        <translation>逐项复制</translation>
    </message>
    <message>
        <source>Earlier file no.</source>
        <translation>原档案号</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>紧急电话</translation>
    </message>
    <message>
        <source>Enter takes an answer down, or takes one back.</source>
        <translation>按 Enter 登记同意，或登记撤回。</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Family household</source>
        <translation>家庭户</translation>
    </message>
    <message>
        <source>File cover with contents</source>
        <translation>卷宗封面、目录</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>建档人</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Fill in a form</source>
        <translation>填上级表</translation>
    </message>
    <message>
        <source>Fill in a form for the household</source>
        <translation>全户填上级表</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>找一种变动</translation>
    </message>
    <message>
        <source>Floor space</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Former members</source>
        <translation>离开的人</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Help and contact</source>
        <translation>待遇和联系</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>居民户</translation>
    </message>
    <message>
        <source>Household book no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Household card</source>
        <translation>户卡</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>住房</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Intake for {name}</source>
        <translation>受理：{name}</translation>
    </message>
    <message>
        <source>Kind of skill</source>
        <translation>特长类别</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>房主</translation>
    </message>
    <message>
        <source>Landlord's phone</source>
        <translation>房主电话</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>最近核实</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Level or certificate</source>
        <translation>等级或证书</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>户口和居住</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Medical insurance</source>
        <translation>医保</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入户日期</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Military service</source>
        <translation>兵役</translation>
    </message>
    <message>
        <source>Moved in on</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>困难和需求</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>还没有办件</translation>
    </message>
    <message>
        <source>No event is called so</source>
        <translation>没有叫这个的变动</translation>
    </message>
    <message>
        <source>No skill of {name} is on record</source>
        <translation>{name}没有登记在册的特长</translation>
    </message>
    <message>
        <source>Nobody belongs to this household</source>
        <translation>这一户现在没有人</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>只能看，不能改。</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Other phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Person sheet</source>
        <translation>个人信息表</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone of the household</source>
        <translation>户电话</translation>
    </message>
    <message>
        <source>Photo and papers</source>
        <translation>照片材料</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>人户状况</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>记走访</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>就记这个</translation>
    </message>
    <message>
        <source>Record what happened</source>
        <translation>家庭变动</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>户籍状态</translation>
    </message>
    <message>
        <source>Register and home</source>
        <translation>户口和居住</translation>
    </message>
    <message>
        <source>Registered and home apart</source>
        <translation>人户分离</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Retired on</source>
        <translation>退休日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sex and age</source>
        <translation>性别 年龄</translation>
    </message>
    <message>
        <source>Sheet of the person</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Show another day</source>
        <translation>看另一天</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>特长</translation>
    </message>
    <message>
        <source>Skill of the person</source>
        <translation>登记特长</translation>
    </message>
    <message>
        <source>Social insurance</source>
        <translation>社保</translation>
    </message>
    <message>
        <source>Source of income</source>
        <translation>收入来源</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the event back</source>
        <translation>撤销这一条</translation>
    </message>
    <message>
        <source>Take “{what}” back?</source>
        <translation>撤销“{what}”？</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>The archive goes back to what it was before; event and reason stay on record.</source>
        <translation>档案回到这件事以前的样子；这一条和撤销的理由都留着。</translation>
    </message>
    <message>
        <source>The person no longer does it</source>
        <translation>特长不再有效</translation>
    </message>
    <message>
        <source>This archive serves the community only; it is no proof of registration</source>
        <translation>本档案仅供社区服务使用，不作户籍证明</translation>
    </message>
    <message>
        <source>This is how it was on {day}</source>
        <translation>这是 {day} 的样子</translation>
    </message>
    <message>
        <source>Those who belonged to it stand below.</source>
        <translation>离开的人列在下面。</translation>
    </message>
    <message>
        <source>To the head</source>
        <translation>与户主</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>迁往何处</translation>
    </message>
    <message>
        <source>What anybody of this household applies for stands here.</source>
        <translation>这一户的人办的事都会列在这里。</translation>
    </message>
    <message>
        <source>What can {name} do?</source>
        <translation>{name}有什么特长？</translation>
    </message>
    <message>
        <source>What does {name} agree to?</source>
        <translation>{name} 同意哪些用途？</translation>
    </message>
    <message>
        <source>What does {name} no longer do?</source>
        <translation>{name}的哪项特长不再有效？</translation>
    </message>
    <message>
        <source>What else?</source>
        <translation>还要做什么？</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>家庭大事</translation>
    </message>
    <message>
        <source>What happened to this person</source>
        <translation>这个人的大事</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么事？</translation>
    </message>
    <message>
        <source>Where the signed sheet lies</source>
        <translation>签字的同意书放在哪里</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>a word, pinyin or initials, as cs for birth</source>
        <translation>打字、拼音或首字母，如 cs 找出生</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>核实 {day}</translation>
    </message>
    <message>
        <source>closed since {day}</source>
        <translation>{day} 起销户</translation>
    </message>
    <message>
        <source>consent given {day}</source>
        <translation>知情同意 {day} 已签</translation>
    </message>
    <message>
        <source>consents are taken at the window</source>
        <translation>知情同意由窗口登记</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>died on {day}</source>
        <translation>去世 {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation>户档案 {number}</translation>
    </message>
    <message>
        <source>goes with its whole file</source>
        <translation>要随整份文件一起撤</translation>
    </message>
    <message>
        <source>head {name}</source>
        <translation>户主 {name}</translation>
    </message>
    <message>
        <source>held: whole numbers</source>
        <translation>按住看全号</translation>
    </message>
    <message>
        <source>home here, registered elsewhere</source>
        <translation>人在户不在</translation>
    </message>
    <message>
        <source>home here, registered elsewhere: {address}</source>
        <translation>人在户不在，户口在 {address}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>失踪</translation>
    </message>
    <message>
        <source>missing since {day}</source>
        <translation>失踪 {day}</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>never checked</source>
        <translation>没有核实过</translation>
    </message>
    <message>
        <source>next one</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>知情同意未签</translation>
    </message>
    <message>
        <source>no dwelling on record</source>
        <translation>没有登记住处</translation>
    </message>
    <message>
        <source>no event is chosen</source>
        <translation>没有选中哪一条</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>没有选中人</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>还没有问过</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>on the register</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>one before</source>
        <translation>上一户</translation>
    </message>
    <message>
        <source>open the person</source>
        <translation>打开此人</translation>
    </message>
    <message>
        <source>register and home agree</source>
        <translation>人户一致</translation>
    </message>
    <message>
        <source>registered here, home elsewhere</source>
        <translation>户在人不在</translation>
    </message>
    <message>
        <source>registered here, home elsewhere: {address}</source>
        <translation>户在人不在，住 {address}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>建档 {day}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>taken back already</source>
        <translation>已经撤销了</translation>
    </message>
    <message>
        <source>taken back at once</source>
        <translation>刚记错，当场撤回</translation>
    </message>
    <message>
        <source>taken back {moment} by {who}: {reason}</source>
        <translation>{moment} {who} 撤销：{reason}</translation>
    </message>
    <message>
        <source>this archive is sealed</source>
        <translation>该档案已封存</translation>
    </message>
    <message>
        <source>this household is closed</source>
        <translation>这一户已经销户</translation>
    </message>
    <message>
        <source>this is a past day</source>
        <translation>看的是过去的一天</translation>
    </message>
    <message>
        <source>told by {who}</source>
        <translation>{who} 告知</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>{day} 已到期</translation>
    </message>
    <message>
        <source>who agreed for a child under 14</source>
        <translation>不满 14 岁的由谁代为同意</translation>
    </message>
    <message>
        <source>written down {day} by {who}</source>
        <translation>{day} {who} 记</translation>
    </message>
    <message>
        <source>{count} ({living} living here)</source>
        <translation>{count}（在住 {living}）</translation>
    </message>
    <message>
        <source>{grid} (by its dwelling)</source>
        <translation>{grid}（按房屋所在）</translation>
    </message>
    <message>
        <source>{kind} {day}</source>
        <translation>{kind} {day}</translation>
    </message>
    <message>
        <source>{kind}, {amount} yuan a month</source>
        <translation>{kind} 每月 {amount} 元</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} 等，还有 {more} 人</translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <translation>{name} 同意</translation>
    </message>
    <message>
        <source>{name} takes the consent back</source>
        <translation>{name} 撤回同意</translation>
    </message>
    <message>
        <source>{purpose}: kept</source>
        <translation>{purpose}：已登记</translation>
    </message>
    <message>
        <source>{purpose}; it uses: {items}</source>
        <translation>{purpose}；使用：{items}</translation>
    </message>
    <message>
        <source>{what} since {day}</source>
        <translation>{what}，{day} 起</translation>
    </message>
    <message>
        <source>{what} until {day}</source>
        <translation>{what}，至 {day}</translation>
    </message>
    <message>
        <source>“{what}” is taken back</source>
        <translation>“{what}” 已撤销</translation>
    </message>
</context>
<context>
    <name>Households</name>
    <message>
        <source>Find a household</source>
        <translation>找一户</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>居民户</translation>
    </message>
    <message>
        <source>Looked at last</source>
        <translation>最近看过的</translation>
    </message>
    <message>
        <source>No household was looked at yet</source>
        <translation>还没有看过哪一户</translation>
    </message>
    <message>
        <source>Nothing was found for “{typed}”</source>
        <translation>没有找到“{typed}”</translation>
    </message>
    <message>
        <source>Try the address, or a part of a member's name or number.</source>
        <translation>换地址试试，或者打家里人的姓名、证件号的一部分。</translation>
    </message>
    <message>
        <source>Type above to find one; it will stand here next time.</source>
        <translation>在上面打字找；看过的下次就列在这里。</translation>
    </message>
    <message>
        <source>address, name, initials, ID tail or phone</source>
        <translation>地址、姓名、首字母、证件尾号或电话</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} 年生</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选</translation>
    </message>
    <message>
        <source>held: whole number</source>
        <translation>按住看完整号码</translation>
    </message>
    <message>
        <source>nobody left</source>
        <translation>没有人了</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>All reasons ({count})</source>
        <translation>全部原因（{count}）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>幢</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在逐行检查</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose the file of residents</source>
        <translation>选择居民文件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns and the first rows</source>
        <translation>各列和前几行</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag a file of residents here, or press Ctrl+Enter to choose one: .xlsx, .xls or .csv. Nothing is written before you have seen what was found.</source>
        <translation>把居民花名册拖到这里，或按 Ctrl+Enter 选择，.xlsx、.xls、.csv 都可以。先检查给您看，确认以后才写入档案。</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Enter changes a column</source>
        <translation>按 Enter 改这一列</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Every import stands here and can be undone as a whole.</source>
        <translation>每次导入都记在这里，可以整批撤销。</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>户档案号</translation>
    </message>
    <message>
        <source>Fill in what {count} people of the archive lack</source>
        <translation>给档案中的 {count} 人补上空着的项目</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>From the file {file}</source>
        <translation>来自文件 {file}</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Hidden sheets: {names}.</source>
        <translation>有隐藏的工作表：{names}。</translation>
    </message>
    <message>
        <source>Household book number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>住房来源</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>If something is wrong, undo it as a whole from the list of imports.</source>
        <translation>导错了的，可以在导入记录中整批撤销。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>再导入一个文件</translation>
    </message>
    <message>
        <source>Import number {batch}: {people} people in {households} households came into the archive. </source>
        <translation>第 {batch} 批导入完成，新增 {households} 户 {people} 人。</translation>
    </message>
    <message>
        <source>Import residents</source>
        <translation>导入居民</translation>
    </message>
    <message>
        <source>Import the households without faults only</source>
        <translation>只导入没有问题的户</translation>
    </message>
    <message>
        <source>Import {batch} was undone, {people} people left the archive again</source>
        <translation>第 {batch} 批已撤销，{people} 人已从档案中移出</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>In .xls formulas look like values; .xlsx shows them.</source>
        <translation>.xls 文件看不出哪些是公式，建议另存为 .xlsx。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Kind of ID</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>这一列不要</translation>
    </message>
    <message>
        <source>Lives where registered</source>
        <translation>人户状况</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>对列</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No fault was found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Nobody comes in twice.</source>
        <translation>不会重复建档。</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Please type the number {people}.</source>
        <translation>请输入人数 {people}。</translation>
    </message>
    <message>
        <source>Please write the reason in a few words.</source>
        <translation>请简要写明理由。</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to write the file into the archive.</source>
        <translation>按 Ctrl+Enter 写入档案。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>户籍状态</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Residents to fill in.xlsx</source>
        <translation>居民信息采集表.xlsx</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>室</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>要改的行</translation>
    </message>
    <message>
        <source>Save the file to fill in</source>
        <translation>保存空白采集表</translation>
    </message>
    <message>
        <source>Save the rows to mend</source>
        <translation>保存要改的行</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show one reason only</source>
        <translation>只看一种原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>The columns are taken as last time.</source>
        <translation>各列按上次的对应。</translation>
    </message>
    <message>
        <source>The encoding was guessed: look whether the names are right.</source>
        <translation>编码是猜的，请看看姓名对不对。</translation>
    </message>
    <message>
        <source>This very file came in already, {when}, as import {batch}. </source>
        <translation>这个文件在{when}已经导入过（第 {batch} 批）。</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待改</translation>
    </message>
    <message>
        <source>Type {people} to confirm. A backup is made first.</source>
        <translation>请输入 {people} 来确认，撤销前会先自动备份。</translation>
    </message>
    <message>
        <source>Undo import {batch}: {people} people in {households} households</source>
        <translation>撤销第 {batch} 批导入：{households} 户 {people} 人</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销这一批</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What stands in “{heading}”?</source>
        <translation>“{heading}”这一列是什么？</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Write into the archive</source>
        <translation>写入档案</translation>
    </message>
    <message>
        <source>Writing into the archive</source>
        <translation>正在写入档案</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>在档案中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>look</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>要改</translation>
    </message>
    <message>
        <source>needs an account that sees every grid</source>
        <translation>要换不限网格的账号办</translation>
    </message>
    <message>
        <source>no import that stands is chosen</source>
        <translation>没有选中可撤销的批次</translation>
    </message>
    <message>
        <source>nobody of this file is new</source>
        <translation>文件中没有新的人</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>rows have to be mended first</source>
        <translation>有些行要先改好</translation>
    </message>
    <message>
        <source>still at work</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>there is nothing to mend</source>
        <translation>没有要改的</translation>
    </message>
    <message>
        <source>undone by {name}, {when}: {reason}</source>
        <translation>{name} {when}撤销：{reason}</translation>
    </message>
    <message>
        <source>why it is taken back, a few words</source>
        <translation>简要写明撤销理由</translation>
    </message>
    <message>
        <source>{count} merged ranges were filled from their first cell.</source>
        <translation>有 {count} 处合并单元格，已按第一格填上。</translation>
    </message>
    <message>
        <source>{count} people of the archive were completed. </source>
        <translation>补全了档案中的 {count} 人。</translation>
    </message>
    <message>
        <source>{count} rows are hidden in Excel, they are read too.</source>
        <translation>有 {count} 行在 Excel 中是隐藏的，也会读入。</translation>
    </message>
    <message>
        <source>{file} to mend.xlsx</source>
        <translation>{file}-待改.xlsx</translation>
    </message>
    <message>
        <source>{file}: {rows} rows below the headings.</source>
        <translation>{file}：表头以下共 {rows} 行。</translation>
    </message>
    <message>
        <source>{rows} rows: {people} people in {households} households are new, {known} are in the archive already, {rejected} rows have to be mended.</source>
        <translation>共 {rows} 行：新增 {households} 户 {people} 人，已在档案中 {known} 人，要改 {rejected} 行。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>填好 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the same name: look at birth, address and ID tail</source>
        <translation>
            <numerusform>%n 位同名，用出生年、地址、证件尾号分清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still to do</source>
        <translation>
            <numerusform>还有 %n 处要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>A character that no standard knows was left out</source>
        <translation>有一个字不在国家标准里，没有写进去</translation>
    </message>
    <message>
        <source>A name cannot hold pictures</source>
        <translation>姓名里不能有表情图案</translation>
    </message>
    <message>
        <source>A name cannot hold pictures; they were left out</source>
        <translation>姓名里不能有表情图案，已经去掉</translation>
    </message>
    <message>
        <source>A name has at most 50 characters; the rest was left out</source>
        <translation>姓名最多 50 个字，多出来的没有写进去</translation>
    </message>
    <message>
        <source>A new matter leaves what was begun as a draft, nothing is lost.</source>
        <translation>开始新件时，已填的内容留作草稿，不会丢。</translation>
    </message>
    <message numerus="yes">
        <source>A slip? %n second(s) left</source>
        <translation>
            <numerusform>按错了？还有 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all the same, say why</source>
        <translation>照样受理，写原因</translation>
    </message>
    <message>
        <source>Accept and print the receipt</source>
        <translation>受理并打印回执</translation>
    </message>
    <message>
        <source>Accept without {papers}</source>
        <translation>缺{papers}，照样受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Agent is</source>
        <translation>代办人是</translation>
    </message>
    <message>
        <source>Agent's ID</source>
        <translation>代办人证件</translation>
    </message>
    <message>
        <source>Agent's name</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>Agent's phone</source>
        <translation>代办人电话</translation>
    </message>
    <message>
        <source>All in</source>
        <translation>全部收齐</translation>
    </message>
    <message>
        <source>An old code of a character was put right</source>
        <translation>旧编码的字已改成标准字</translation>
    </message>
    <message>
        <source>Another applicant</source>
        <translation>换申请人</translation>
    </message>
    <message>
        <source>Another matter, same person</source>
        <translation>同一人再办一件</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口上写的</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Basis: {words}</source>
        <translation>依据：{words}</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白申请表</translation>
    </message>
    <message>
        <source>By the birth date the age is over 120</source>
        <translation>按出生日期算，年龄超过 120 岁</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Choose it from the list.</source>
        <translation>从列表里选一项。</translation>
    </message>
    <message>
        <source>Choose the item, then the days are counted.</source>
        <translation>选好事项，就算出日期。</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>Correction by</source>
        <translation>补正到</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Decides: {body}</source>
        <translation>决定单位：{body}</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation>残疾人证</translation>
    </message>
    <message>
        <source>Do it on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>已当场办结</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter 下一格</translation>
    </message>
    <message>
        <source>Enter the limit beside the item, then the days are counted.</source>
        <translation>在左边填上时限，就算出日期。</translation>
    </message>
    <message>
        <source>Extra fields</source>
        <translation>事项要填的内容</translation>
    </message>
    <message>
        <source>Fill it in as the applicant says.</source>
        <translation>照居民说的填。</translation>
    </message>
    <message>
        <source>Find the applicant</source>
        <translation>查找申请人</translation>
    </message>
    <message>
        <source>Find the person, or enter somebody new.</source>
        <translation>查出这个人，或者登记新人。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>First-generation card (15 places)</source>
        <translation>十五位旧身份证号</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查到的</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>If it really is so, press F9 and write why.</source>
        <translation>确实如此，按 F9 写明原因后继续。</translation>
    </message>
    <message>
        <source>In person again</source>
        <translation>改为本人办理</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>档案里</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Intake at the window</source>
        <translation>窗口受理</translation>
    </message>
    <message>
        <source>Invisible characters were taken out</source>
        <translation>看不见的字符已经去掉</translation>
    </message>
    <message>
        <source>It is a person</source>
        <translation>改为个人</translation>
    </message>
    <message>
        <source>It is an organisation</source>
        <translation>单位来办</translation>
    </message>
    <message>
        <source>It is not known yet who asks</source>
        <translation>还不知道是谁来办</translation>
    </message>
    <message>
        <source>It is printed blank, to be filled in by hand.</source>
        <translation>打印空表，由申请人手工填写。</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>就是此人</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>就按这样办</translation>
    </message>
    <message>
        <source>Keep what was typed, with a reason</source>
        <translation>按写的办，写明原因</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Mark with 3 what is missing; the notice names exactly that.</source>
        <translation>把缺的材料标成“缺”（按 3），告知书就写这些。</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>这一件</translation>
    </message>
    <message>
        <source>May be in the archive already</source>
        <translation>档案里可能已有此人</translation>
    </message>
    <message>
        <source>Military card</source>
        <translation>军官证</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nearly so</source>
        <translation>相近的</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>新来办事的人</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新件</translation>
    </message>
    <message>
        <source>Next matter</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>No clock runs now</source>
        <translation>现在不计时</translation>
    </message>
    <message>
        <source>No item fits what is typed</source>
        <translation>没有对得上的事项</translation>
    </message>
    <message>
        <source>No item has been chosen</source>
        <translation>还没有选事项。</translation>
    </message>
    <message>
        <source>No item is chosen yet.</source>
        <translation>还没有选事项。</translation>
    </message>
    <message>
        <source>No mandatory paper is marked missing</source>
        <translation>没有标成“缺”的必交材料。</translation>
    </message>
    <message>
        <source>No mobile number begins like this</source>
        <translation>没有这样开头的手机号</translation>
    </message>
    <message>
        <source>Nothing is printed for this one</source>
        <translation>这一件不用打印</translation>
    </message>
    <message>
        <source>Nothing to do; the entry is kept like this.</source>
        <translation>不用改，就按这样记。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Notified once, waiting for the correction</source>
        <translation>已一次性告知，等补正</translation>
    </message>
    <message>
        <source>Notify once and print</source>
        <translation>一次性告知并打印</translation>
    </message>
    <message>
        <source>Now with</source>
        <translation>现在由</translation>
    </message>
    <message>
        <source>Once the item is chosen, the papers it asks for stand here.</source>
        <translation>选好事项，要收的材料就列在这里。</translation>
    </message>
    <message>
        <source>One more copy</source>
        <translation>再打一份</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>打开这件</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Organisation as applicant</source>
        <translation>单位申请人</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Permanent resident card (2023)</source>
        <translation>外国人永久居留证（新版）</translation>
    </message>
    <message>
        <source>Permanent resident card (old)</source>
        <translation>外国人永久居留证（旧版）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place 17 of the credit code does not match</source>
        <translation>信用代码第 17 位对不上</translation>
    </message>
    <message>
        <source>Places 3 and 4 of the credit code name no province</source>
        <translation>信用代码第 3、4 位不是省份代码</translation>
    </message>
    <message>
        <source>Please choose one of the two; nothing in the archive is changed.</source>
        <translation>请选一个，档案里的内容不会改。</translation>
    </message>
    <message>
        <source>Please compare with the card; if it really is so, press F9 and write why.</source>
        <translation>请对照证件再看一遍；确实无误，按 F9 写明原因后继续。</translation>
    </message>
    <message>
        <source>Please take it out; the rest stays.</source>
        <translation>请去掉它，其余不变。</translation>
    </message>
    <message>
        <source>Press Alt+D to enter the parent; if the child is alone, press F9 and write why.</source>
        <translation>按 Alt+D 填监护人；孩子自己来的，按 F9 写明原因。</translation>
    </message>
    <message>
        <source>Press Enter to take it, or Esc to keep the item before.</source>
        <translation>按回车选用它，或按 Esc 保留原来的事项。</translation>
    </message>
    <message>
        <source>Press F2 on the line and write it.</source>
        <translation>在这一行按 F2 写上。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Put aside, keep the draft</source>
        <translation>放下，存草稿</translation>
    </message>
    <message>
        <source>Refuse and print the guidance slip</source>
        <translation>不予受理并打印指引单</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Register “{typed}”</source>
        <translation>登记新人“{typed}”</translation>
    </message>
    <message>
        <source>Residence permit for HK, Macao, Taiwan</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Result by</source>
        <translation>结果领取</translation>
    </message>
    <message>
        <source>Same item, next person</source>
        <translation>同一事项，换一个人</translation>
    </message>
    <message>
        <source>Say everything at once: nothing more may be asked for afterwards.</source>
        <translation>一次说全：打完以后再要别的材料，需要站长写原因。</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Serve the person of the archive</source>
        <translation>用档案里的这个人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Somebody acts for them</source>
        <translation>改为代办</translation>
    </message>
    <message>
        <source>Somebody of another name is registered under this ID number</source>
        <translation>这个证件号码在档案里是另一个名字</translation>
    </message>
    <message>
        <source>Space takes it in; if it is not here today, mark it missing.</source>
        <translation>收到按 Space；今天拿不出，按 3 标成缺。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take in, decide later</source>
        <translation>先收件、待审</translation>
    </message>
    <message>
        <source>Take the number of days from the rules of the item.</source>
        <translation>按这个事项的规定填天数。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Taken back; the number is void</source>
        <translation>已撤回，号码作废留底</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Taken in, still to be decided</source>
        <translation>已收件，待审</translation>
    </message>
    <message>
        <source>The ID number does not have the right length</source>
        <translation>身份证号位数不对</translation>
    </message>
    <message>
        <source>The ID number has characters that do not belong there</source>
        <translation>身份证号里有不该有的字符</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>是代办人</translation>
    </message>
    <message>
        <source>The agent's name is missing</source>
        <translation>还没有写代办人姓名</translation>
    </message>
    <message>
        <source>The agent's relation to the applicant is missing</source>
        <translation>还没有选代办人和申请人的关系</translation>
    </message>
    <message>
        <source>The applicant is under 14 and nobody acts for the child</source>
        <translation>申请人不满 14 岁，没有人代办</translation>
    </message>
    <message>
        <source>The applicant must come in person.</source>
        <translation>必须本人到场。</translation>
    </message>
    <message>
        <source>The area code is missing; it is taken as local</source>
        <translation>没有区号，按本地号码记</translation>
    </message>
    <message>
        <source>The birth date does not agree with the ID number</source>
        <translation>出生日期和身份证号不一致</translation>
    </message>
    <message>
        <source>The birth date in the ID number is no day of the calendar</source>
        <translation>身份证号里的出生日期，日历上没有这一天</translation>
    </message>
    <message>
        <source>The birth date lies in the future</source>
        <translation>出生日期在今天以后</translation>
    </message>
    <message>
        <source>The card of {name} was read while another matter is open</source>
        <translation>这一件还没办完，读到了{name}的证件</translation>
    </message>
    <message>
        <source>The credit code does not have 18 places</source>
        <translation>信用代码不是 18 位</translation>
    </message>
    <message>
        <source>The credit code has characters that do not belong there</source>
        <translation>信用代码里有不该有的字符</translation>
    </message>
    <message>
        <source>The dot is written · as the rules ask</source>
        <translation>间隔点已按规定写成 ·</translation>
    </message>
    <message>
        <source>The first two places of the ID number name no province</source>
        <translation>身份证号前两位不是省份代码</translation>
    </message>
    <message>
        <source>The last place of the ID number does not match</source>
        <translation>身份证号最后一位对不上</translation>
    </message>
    <message>
        <source>The last place of the credit code does not match</source>
        <translation>信用代码最后一位对不上</translation>
    </message>
    <message>
        <source>The name holds a character that no standard knows</source>
        <translation>姓名里有不在国家标准里的字</translation>
    </message>
    <message>
        <source>The name is longer than 50 characters</source>
        <translation>姓名超过 50 个字</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>还没有写姓名</translation>
    </message>
    <message>
        <source>The notice printed today must name everything at once.</source>
        <translation>今天打的告知书要一次写全；最迟 5 个工作日内要告知，不然算已受理。</translation>
    </message>
    <message>
        <source>The notice will say</source>
        <translation>告知书会写</translation>
    </message>
    <message>
        <source>The paper that is printed</source>
        <translation>打出来的</translation>
    </message>
    <message>
        <source>The phone number does not have the usual length</source>
        <translation>电话号码位数不像，已照写的记</translation>
    </message>
    <message>
        <source>The reason goes on record with your name and the time.</source>
        <translation>原因和你的名字、时间一起记下。</translation>
    </message>
    <message>
        <source>The sex does not agree with the ID number</source>
        <translation>性别和身份证号不一致</translation>
    </message>
    <message>
        <source>The time limit has not been entered</source>
        <translation>还没有填时限</translation>
    </message>
    <message>
        <source>The value stays as typed; the reason goes on record.</source>
        <translation>内容照写的记，原因记录在案。</translation>
    </message>
    <message>
        <source>The {limit} begin on the day everything is in.</source>
        <translation>补齐那天才开始算 {limit}。</translation>
    </message>
    <message>
        <source>This does not look like a phone number</source>
        <translation>不像电话号码，已照写的记</translation>
    </message>
    <message>
        <source>This draft is gone; a new matter begins</source>
        <translation>这份草稿已经不在了，开始新的一件</translation>
    </message>
    <message>
        <source>This is a code from before 2015</source>
        <translation>这是 2015 年以前的旧代码</translation>
    </message>
    <message>
        <source>This item asks for no papers.</source>
        <translation>这个事项不用交材料。</translation>
    </message>
    <message>
        <source>This item has no application form.</source>
        <translation>这个事项没有申请表。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Time: {words}</source>
        <translation>时间：{words}</translation>
    </message>
    <message>
        <source>Travel permit for HK and Macao</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit for Taiwan</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Type a name, initials, the tail of an ID or a phone; Enter takes it.</source>
        <translation>输入姓名、首字母、证件尾号或电话，Enter 选定；档案里没有的，登记新人。</translation>
    </message>
    <message>
        <source>Type its code, name or initials.</source>
        <translation>输入编号、名称或首字母。</translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation>拿到什么：{words}</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>What is typed here was not taken as the item yet</source>
        <translation>框里写的还没有选作事项</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>记下的内容</translation>
    </message>
    <message>
        <source>Which form?</source>
        <translation>打印哪张表？</translation>
    </message>
    <message>
        <source>Who may ask, what to bring and what comes out stands here.</source>
        <translation>谁能办、带什么、拿到什么，选好事项就写在这里。</translation>
    </message>
    <message>
        <source>Who may ask: {words}</source>
        <translation>谁能办：{words}</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>为什么是这天</translation>
    </message>
    <message>
        <source>Window intake</source>
        <translation>窗口受理</translation>
    </message>
    <message>
        <source>Write it as 19900101, 1990-1-1 or t for today.</source>
        <translation>写成 19900101、1990-1-1，今天写 t。</translation>
    </message>
    <message>
        <source>Write it as on the agent's card.</source>
        <translation>照代办人的证件写。</translation>
    </message>
    <message>
        <source>Write it as on the card.</source>
        <translation>照证件写。</translation>
    </message>
    <message>
        <source>add to the archive</source>
        <translation>登记到居民户档案</translation>
    </message>
    <message>
        <source>afterwards it goes on your list as lapsed</source>
        <translation>到期没补齐，列入你的待办</translation>
    </message>
    <message>
        <source>answer by its place</source>
        <translation>直接选状态</translation>
    </message>
    <message>
        <source>as 19900101, 1990-1-1 or t for today</source>
        <translation>如 19900101、1990-1-1，今天写 t</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>收齐这一项</translation>
    </message>
    <message>
        <source>as typed just now</source>
        <translation>刚才写的</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>刚开始的一件</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year}年生</translation>
    </message>
    <message>
        <source>by an agent</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>change</source>
        <translation>改</translation>
    </message>
    <message>
        <source>changed to fit the number</source>
        <translation>已按号码改过</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选</translation>
    </message>
    <message>
        <source>code, name or initials</source>
        <translation>编号、名称或首字母</translation>
    </message>
    <message>
        <source>correction by</source>
        <translation>补正到</translation>
    </message>
    <message>
        <source>counted in</source>
        <translation>按</translation>
    </message>
    <message>
        <source>draft kept at {time}</source>
        <translation>草稿 {time} 已存</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>常办</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>full agency</source>
        <translation>可全程代办</translation>
    </message>
    <message>
        <source>head {name}</source>
        <translation>户主 {name}</translation>
    </message>
    <message>
        <source>hold F4 for all of it</source>
        <translation>按住 F4 看全号</translation>
    </message>
    <message>
        <source>hold: numbers in full</source>
        <translation>按住显示完整号码</translation>
    </message>
    <message>
        <source>household file {number}</source>
        <translation>户档案 {number}</translation>
    </message>
    <message numerus="yes">
        <source>household of %n</source>
        <translation>
            <numerusform>同户 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>in person</source>
        <translation>本人办理</translation>
    </message>
    <message>
        <source>in the archive since {time}</source>
        <translation>{time} 已存入档案</translation>
    </message>
    <message>
        <source>kept, because {reason}</source>
        <translation>已注明：{reason}</translation>
    </message>
    <message>
        <source>limit and papers await the head's confirmation</source>
        <translation>时限和材料还没有经站长确认</translation>
    </message>
    <message>
        <source>looked for “{typed}”</source>
        <translation>查找“{typed}”</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>next: accept, notify or refuse within 5 working days</source>
        <translation>下一步：5 个工作日内受理、告知或不予受理</translation>
    </message>
    <message>
        <source>next: finished by {day}</source>
        <translation>下一步：{day} 前办结</translation>
    </message>
    <message>
        <source>next: the applicant brings what is missing by {day}</source>
        <translation>下一步：{day} 前居民来补正</translation>
    </message>
    <message>
        <source>not counted above</source>
        <translation>没有算在上面</translation>
    </message>
    <message>
        <source>not in the archive: “{typed}”</source>
        <translation>档案里没有找到“{typed}”</translation>
    </message>
    <message>
        <source>nothing more to do</source>
        <translation>没有别的要做</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>on the way to the printer…</source>
        <translation>正在送往打印机…</translation>
    </message>
    <message>
        <source>one more copy sent to “{printer}” at {time}</source>
        <translation>{time} 又送了一份到“{printer}”，印有“补打”</translation>
    </message>
    <message>
        <source>only this time</source>
        <translation>只办这一次</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可缺</translation>
    </message>
    <message>
        <source>other answer</source>
        <translation>换状态</translation>
    </message>
    <message>
        <source>progress, papers, timeline</source>
        <translation>看进度、补材料</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>read from the card</source>
        <translation>证件读取</translation>
    </message>
    <message>
        <source>registered here under this number and name</source>
        <translation>档案里有这个人，会自动对上</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>sent to “{printer}” at {time}</source>
        <translation>{time} 已送到“{printer}”</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>别人</translation>
    </message>
    <message>
        <source>statutory</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>statutory {day}</source>
        <translation>法定 {day}</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>the draft is back</source>
        <translation>草稿已接上</translation>
    </message>
    <message>
        <source>the item stays</source>
        <translation>材料清单照旧</translation>
    </message>
    <message>
        <source>the number stays on record as void</source>
        <translation>撤回后号码作废留底</translation>
    </message>
    <message>
        <source>the person is not in the list</source>
        <translation>没有要找的人</translation>
    </message>
    <message>
        <source>the rules say: {words}</source>
        <translation>规定写的是：{words}</translation>
    </message>
    <message>
        <source>this day cannot be read</source>
        <translation>看不懂这个日期</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>use the copy on file</source>
        <translation>用档案存件</translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n day(s) left</source>
        <translation>
            <numerusform>等候 余 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>who asks is carried over</source>
        <translation>申请人的资料都带上</translation>
    </message>
    <message>
        <source>why this day</source>
        <translation>为什么是这天</translation>
    </message>
    <message numerus="yes">
        <source>within %n working day(s), else it goes on the list</source>
        <translation>
            <numerusform>%n 个工作日内补齐，到期没来列入待办</numerusform>
        </translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>{body} decides</source>
        <translation>{body}决定</translation>
    </message>
    <message>
        <source>{caption}: {words}</source>
        <translation>{caption}：{words}</translation>
    </message>
    <message>
        <source>{field}: still empty</source>
        <translation>{field}还没有填</translation>
    </message>
    <message>
        <source>{field}: this is not a number</source>
        <translation>{field}要写数字</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{count} 项中第 {n} 项</translation>
    </message>
    <message numerus="yes">
        <source>{paper} and others, %n in all: not taken in yet</source>
        <translation>
            <numerusform>{paper}等 %n 份材料还没有收</numerusform>
        </translation>
    </message>
    <message>
        <source>{paper}: no day by which it comes</source>
        <translation>{paper}没有写哪天前补</translation>
    </message>
    <message>
        <source>{paper}: no reason why it is waived</source>
        <translation>{paper}没有写为什么免</translation>
    </message>
    <message>
        <source>{paper}: not taken in yet</source>
        <translation>{paper}还没有收</translation>
    </message>
    <message>
        <source>{title} × {copies}</source>
        <translation>{title} {copies} 份</translation>
    </message>
    <message>
        <source>{why} The matter is recorded; the paper waits.</source>
        <translation>{why}这一件已经存好，纸在等打印。</translation>
    </message>
    <message>
        <source>“{characters}” cannot be printed; papers leave a line to write it by hand</source>
        <translation>“{characters}”字库里没有，打印时留一条横线手写</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message numerus="yes">
        <source>%n item(s) to be verified</source>
        <translation>
            <numerusform>%n 项待核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend, F8 goes there</source>
        <translation>
            <numerusform>还有 %n 处要改，按 F8 跳过去</numerusform>
        </translation>
    </message>
    <message>
        <source>A new item that begins as {title}</source>
        <translation>照“{title}”新建事项</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Alt+A adds a row.</source>
        <translation>按 Alt+A 加一行。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到清单</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Basis of the fee</source>
        <translation>收费依据</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>改这一行</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>Conditions and basis</source>
        <translation>条件与依据</translation>
    </message>
    <message>
        <source>Confirm the values</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Confirmed; the mark is gone</source>
        <translation>已核定，不再标“待核”</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理部门</translation>
    </message>
    <message>
        <source>Do you stand for the values of {title}?</source>
        <translation>“{title}”的内容核对无误？</translation>
    </message>
    <message>
        <source>Edit an item</source>
        <translation>编辑事项</translation>
    </message>
    <message>
        <source>Edit the item</source>
        <translation>编辑事项</translation>
    </message>
    <message>
        <source>Enter edits an item: it stays a draft until it is put in force from a day on. Cases keep the version of the day they were taken in.</source>
        <translation>按 Enter 编辑：先存成草稿，选好日期启用后才生效。已收的办件仍按收件那天的版本办。</translation>
    </message>
    <message>
        <source>Extra fields</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>From now on what came with the program holds; an item of the hall's own is not offered any more. Cases that were taken in keep their version.</source>
        <translation>从现在起改用随附的版本；本厅自建的事项不再受理。已收的办件仍按原版本办。</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>材料来源</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Guide of {title}, not in force yet</source>
        <translation>“{title}”办事指南（预览，尚未启用）</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>I have checked them</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>If missing</source>
        <translation>缺时怎么补</translation>
    </message>
    <message>
        <source>In person only</source>
        <translation>须本人</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>部门地址</translation>
    </message>
    <message>
        <source>Its telephone</source>
        <translation>部门电话</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of matter</source>
        <translation>办件类型</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>结果类型</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Limit and office</source>
        <translation>时限与部门</translation>
    </message>
    <message>
        <source>Limit by law</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Limit in words</source>
        <translation>时限文字</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>窗口条线</translation>
    </message>
    <message>
        <source>Look at the guide</source>
        <translation>看办事指南</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>是否必填</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>New item from this</source>
        <translation>照此新建</translation>
    </message>
    <message>
        <source>No item fits</source>
        <translation>没有符合的事项</translation>
    </message>
    <message>
        <source>No version was put in force yet</source>
        <translation>还没有启用过的版本</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Note on the limit</source>
        <translation>时限说明</translation>
    </message>
    <message>
        <source>Nothing is listed yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Nothing is to be mended.</source>
        <translation>没有要改的地方。</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Originals and copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Place of the source</source>
        <translation>来源地</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Put it in the list</source>
        <translation>放进清单</translation>
    </message>
    <message>
        <source>Put {title} in force?</source>
        <translation>启用“{title}”？</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Quick code</source>
        <translation>快捷码</translation>
    </message>
    <message>
        <source>Reasons to refuse</source>
        <translation>不予受理理由</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删这一行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Row down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Row up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps for the resident</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>Steps not counted</source>
        <translation>不计时环节</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back what the hall set for {title}?</source>
        <translation>撤回本厅对“{title}”的设置？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>事项内容</translation>
    </message>
    <message>
        <source>The version that waits is taken back; today's stays in force.</source>
        <translation>撤回待生效的版本，现行的不变。</translation>
    </message>
    <message>
        <source>They rest on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Throw the draft of {title} away?</source>
        <translation>丢弃“{title}”的草稿？</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>核对要点</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>要改</translation>
    </message>
    <message>
        <source>Type a part of code, name or initials, or of how it stands.</source>
        <translation>可输编码、名称、首字母或状态的一部分。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Values rest on</source>
        <translation>内容来自</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version {version} holds from {day}</source>
        <translation>第 {version} 版自 {day} 起生效</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What is asked at intake?</source>
        <translation>受理时要填什么？</translation>
    </message>
    <message>
        <source>What is in force stays. The draft does not come back.</source>
        <translation>现行的版本不变；草稿丢弃后不能找回。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Which form is printed?</source>
        <translation>打印哪张表单？</translation>
    </message>
    <message>
        <source>Which paper is to be brought?</source>
        <translation>要带什么材料？</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Who may come</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>a close relative</source>
        <translation>近亲属</translation>
    </message>
    <message>
        <source>a conclusion</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>a source that was read</source>
        <translation>查过的资料</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>受委托的人</translation>
    </message>
    <message>
        <source>an electronic one will do</source>
        <translation>可用电子件</translation>
    </message>
    <message>
        <source>as it is in force; a change makes a draft</source>
        <translation>现行内容；一改就存成草稿</translation>
    </message>
    <message>
        <source>as the case may be</source>
        <translation>视情况</translation>
    </message>
    <message>
        <source>as the source says</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>at a refusal</source>
        <translation>不予受理时</translation>
    </message>
    <message>
        <source>at acceptance</source>
        <translation>受理时</translation>
    </message>
    <message>
        <source>at the one-time notice</source>
        <translation>一次性告知时</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>can be promised and brought later</source>
        <translation>可容缺后补</translation>
    </message>
    <message>
        <source>certificate or card</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>choice of some</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>common knowledge</source>
        <translation>常识</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>confirmed already</source>
        <translation>已经核定</translation>
    </message>
    <message>
        <source>copies: only a number can stand here</source>
        <translation>复印件份数要写数字</translation>
    </message>
    <message>
        <source>counted in</source>
        <translation>按</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>days; empty: the clerk types it at intake</source>
        <translation>天数；空着由窗口受理时填</translation>
    </message>
    <message>
        <source>days; the promise must not be longer</source>
        <translation>天数；承诺时限不能超过它</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>document that sets it</source>
        <translation>定收费的文件</translation>
    </message>
    <message>
        <source>document, page or office it comes from</source>
        <translation>出自哪份文件、哪一页或哪个单位</translation>
    </message>
    <message>
        <source>document, page or office; the mark goes, your name and today are kept with it</source>
        <translation>文件、页码或单位；“待核”去掉，记下您的姓名和今天</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>draft begun</source>
        <translation>开始改（草稿）</translation>
    </message>
    <message>
        <source>draft from version {version}, kept</source>
        <translation>草稿（照第 {version} 版改），已存</translation>
    </message>
    <message>
        <source>draft of a new item, kept</source>
        <translation>新事项草稿，已存</translation>
    </message>
    <message>
        <source>draft thrown away</source>
        <translation>草稿丢弃</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子件</translation>
    </message>
    <message>
        <source>endorsement</source>
        <translation>签注</translation>
    </message>
    <message>
        <source>entry in a record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>for lists; empty takes the name</source>
        <translation>清单上用；空着就用全称</translation>
    </message>
    <message>
        <source>free of charge, or the amount</source>
        <translation>如：不收费，或写金额</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>has to be answered</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>函</translation>
    </message>
    <message>
        <source>money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>name, number and article</source>
        <translation>法规名称、文号、条款</translation>
    </message>
    <message>
        <source>natural days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>new from {day}</source>
        <translation>{day}起用新版</translation>
    </message>
    <message>
        <source>no item is chosen</source>
        <translation>没有选事项</translation>
    </message>
    <message>
        <source>no row is chosen</source>
        <translation>没有选行</translation>
    </message>
    <message>
        <source>not in this section</source>
        <translation>这一栏用不上</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>nothing of the hall's own is in force</source>
        <translation>没有本厅的版本</translation>
    </message>
    <message>
        <source>nothing was changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>one a line; Shift+Enter begins the next</source>
        <translation>每行一条；Shift+Enter 换行</translation>
    </message>
    <message>
        <source>only a number of days can stand here</source>
        <translation>只能写天数（数字）</translation>
    </message>
    <message>
        <source>originals: only a number can stand here</source>
        <translation>原件份数要写数字</translation>
    </message>
    <message>
        <source>printed behind the limit</source>
        <translation>印在时限后面</translation>
    </message>
    <message>
        <source>printed in the one-time notice</source>
        <translation>印在一次性告知单上</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>stands below the field</source>
        <translation>显示在填写项下面</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>the applicant must come</source>
        <translation>须本人到场</translation>
    </message>
    <message>
        <source>the department, not the station</source>
        <translation>写决定的部门，不是本站</translation>
    </message>
    <message>
        <source>the guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>the hall's own</source>
        <translation>本厅</translation>
    </message>
    <message>
        <source>the name is still empty</source>
        <translation>还没写名称</translation>
    </message>
    <message>
        <source>the original stays here</source>
        <translation>原件收存</translation>
    </message>
    <message>
        <source>the question is still empty</source>
        <translation>还没写填写项</translation>
    </message>
    <message>
        <source>the text of a law</source>
        <translation>法规原文</translation>
    </message>
    <message>
        <source>three digits</source>
        <translation>三位数字</translation>
    </message>
    <message>
        <source>three digits are needed</source>
        <translation>要写三位数字</translation>
    </message>
    <message>
        <source>tick at least one</source>
        <translation>至少勾一个</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>today or later; cases that were taken in before keep what held then</source>
        <translation>今天或以后；之前收的办件仍按原来的办</translation>
    </message>
    <message>
        <source>two letters and two to four digits, as BM07; stays for good</source>
        <translation>两个字母加两到四位数字，如 BM07；定了不改</translation>
    </message>
    <message>
        <source>version {version} put in force from {day}</source>
        <translation>第 {version} 版启用，自 {day} 起</translation>
    </message>
    <message>
        <source>version {version} taken back</source>
        <translation>第 {version} 版撤回</translation>
    </message>
    <message>
        <source>version {version} taken from another hall, from {day}</source>
        <translation>第 {version} 版由别厅带入，自 {day} 起</translation>
    </message>
    <message>
        <source>version {version}, from {day}; a change makes a draft</source>
        <translation>第 {version} 版，{day}起用；一改就存成草稿</translation>
    </message>
    <message>
        <source>what the applicant gets</source>
        <translation>申请人拿到什么</translation>
    </message>
    <message>
        <source>when it is done</source>
        <translation>办结时</translation>
    </message>
    <message>
        <source>where no number is given, as once a year</source>
        <translation>没有天数时写，如“每年一次”</translation>
    </message>
    <message>
        <source>where the source is in force</source>
        <translation>来源适用的地方</translation>
    </message>
    <message>
        <source>who can apply, and when</source>
        <translation>谁可以办、什么情况可以办</translation>
    </message>
    <message>
        <source>who issues it</source>
        <translation>由谁出具</translation>
    </message>
    <message>
        <source>whole, as papers print it</source>
        <translation>全称，文书上照印</translation>
    </message>
    <message>
        <source>window or line, as in reports</source>
        <translation>窗口或条线，报表按它分</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{code} {title}: versions</source>
        <translation>{code} {title}：版本记录</translation>
    </message>
    <message>
        <source>{count} copy</source>
        <translation>复印件 {count} 份</translation>
    </message>
    <message>
        <source>{count} original</source>
        <translation>原件 {count} 份</translation>
    </message>
    <message>
        <source>{first}, and {count} more</source>
        <translation>{first}，另有 {count} 处</translation>
    </message>
    <message>
        <source>{key}: {reason}</source>
        <translation>{key}：{reason}</translation>
    </message>
    <message>
        <source>{list}, line {place}</source>
        <translation>{list}第 {place} 行</translation>
    </message>
    <message>
        <source>{reason} ({value})</source>
        <translation>{reason}（{value}）</translation>
    </message>
    <message>
        <source>{title}: taken back</source>
        <translation>“{title}”已撤回</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>30 days ago</source>
        <translation>30 天前</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Accounts and keys</source>
        <translation>账号、口令和密钥</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Choose other days, or fewer conditions.</source>
        <translation>请换日期，或放宽条件。</translation>
    </message>
    <message>
        <source>Consent and keeping</source>
        <translation>同意与保管</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>导出查看记录</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Looked at in full</source>
        <translation>查看完整信息</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>打开查看记录</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Taken away as a file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where, or why</source>
        <translation>位置或理由</translation>
    </message>
    <message>
        <source>Who looked at, printed or took away what</source>
        <translation>谁看过、打印过、带走过什么</translation>
    </message>
    <message>
        <source>Who looked at, printed or took away what about whom.</source>
        <translation>谁看过、打印过、带走过谁的什么信息。</translation>
    </message>
    <message>
        <source>Who takes it away is kept in the journal.</source>
        <translation>由谁导出会记入查看记录。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>no line fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>whole name, ID, case or file number</source>
        <translation>完整姓名、证件号码、受理号或户档案号</translation>
    </message>
    <message>
        <source>{rows} lines written to {file}</source>
        <translation>已把 {rows} 条写入 {file}</translation>
    </message>
</context>
<context>
    <name>JournalApprovals</name>
    <message>
        <source>a case made void</source>
        <translation>作废办件</translation>
    </message>
    <message>
        <source>a corrected ID number</source>
        <translation>更正证件号码</translation>
    </message>
    <message>
        <source>a list taken away</source>
        <translation>带出名单</translation>
    </message>
    <message>
        <source>acceptance without a paper</source>
        <translation>缺件受理</translation>
    </message>
    <message>
        <source>an appraisal list</source>
        <translation>批准鉴定清单</translation>
    </message>
    <message>
        <source>special procedure, longer time, other date or end</source>
        <translation>特别程序、延期、改期限或终止</translation>
    </message>
    <message>
        <source>whole numbers on paper</source>
        <translation>打印完整号码</translation>
    </message>
    <message>
        <source>whole numbers taken away</source>
        <translation>带出完整号码</translation>
    </message>
    <message>
        <source>{act} ({login}): {about}</source>
        <translation>{act}（{login}）：{about}</translation>
    </message>
</context>
<context>
    <name>JournalKinds</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Added an account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Added an entry</source>
        <translation>新增登记</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appraised or destroyed</source>
        <translation>档案鉴定与销毁</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Changed an entry</source>
        <translation>变更登记</translation>
    </message>
    <message>
        <source>Changed an item</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>Changed keys or passphrase</source>
        <translation>更换密钥或口令</translation>
    </message>
    <message>
        <source>Changed rights of an account</source>
        <translation>修改账号权限</translation>
    </message>
    <message>
        <source>Changed rules of the hall</source>
        <translation>修改大厅规则</translation>
    </message>
    <message>
        <source>Changed the agency items</source>
        <translation>修改代理事项</translation>
    </message>
    <message>
        <source>Changed the own password</source>
        <translation>修改本人口令</translation>
    </message>
    <message>
        <source>Changed the working days</source>
        <translation>修改工作日历</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Ended a shift</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Ended a wait at the login</source>
        <translation>解除登录等待</translation>
    </message>
    <message>
        <source>Exported in full</source>
        <translation>导出完整信息</translation>
    </message>
    <message>
        <source>Exported, masked</source>
        <translation>导出（已遮盖）</translation>
    </message>
    <message>
        <source>First-asked record</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Imported residents</source>
        <translation>导入居民</translation>
    </message>
    <message>
        <source>Let somebody else do an act</source>
        <translation>同意他人办理</translation>
    </message>
    <message>
        <source>Login made to wait</source>
        <translation>登录受限</translation>
    </message>
    <message>
        <source>Looked at a phone</source>
        <translation>查看电话</translation>
    </message>
    <message>
        <source>Looked at an ID number</source>
        <translation>查看证件号码</translation>
    </message>
    <message>
        <source>Looked at everything in full</source>
        <translation>查看完整信息</translation>
    </message>
    <message>
        <source>Looked at whole numbers</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Printed a consent sheet</source>
        <translation>打印告知同意书</translation>
    </message>
    <message>
        <source>Printed a file cover</source>
        <translation>打印档案卷皮</translation>
    </message>
    <message>
        <source>Printed a list or register</source>
        <translation>打印名单或登记簿</translation>
    </message>
    <message>
        <source>Printed a paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Printed a paper again</source>
        <translation>补打文书</translation>
    </message>
    <message>
        <source>Printed a person's sheet</source>
        <translation>打印个人信息表</translation>
    </message>
    <message>
        <source>Printed a record of a visit</source>
        <translation>打印走访记录</translation>
    </message>
    <message>
        <source>Printed an application form</source>
        <translation>打印申请表</translation>
    </message>
    <message>
        <source>Printed another form</source>
        <translation>打印其他表单</translation>
    </message>
    <message>
        <source>Printed the day sheet</source>
        <translation>打印日结单</translation>
    </message>
    <message>
        <source>Printed the household card</source>
        <translation>打印居民户档案表</translation>
    </message>
    <message>
        <source>Printed what a person asked about himself</source>
        <translation>打印本人信息查询结果</translation>
    </message>
    <message>
        <source>Put a waiting paper back</source>
        <translation>恢复待打印文书</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>读取证件</translation>
    </message>
    <message>
        <source>Ready text</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Recorded an absence</source>
        <translation>登记不在岗</translation>
    </message>
    <message>
        <source>Reserved blank receipts</source>
        <translation>预留空白单</translation>
    </message>
    <message>
        <source>Reset a password</source>
        <translation>重设口令</translation>
    </message>
    <message>
        <source>Restored the archive</source>
        <translation>恢复档案</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Set the own PIN</source>
        <translation>设置本人解锁码</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他操作</translation>
    </message>
    <message>
        <source>Spoiled a blank receipt</source>
        <translation>作废空白单</translation>
    </message>
    <message>
        <source>Switched an account off</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Switched an account on</source>
        <translation>启用账号</translation>
    </message>
    <message>
        <source>Took a form into use</source>
        <translation>取用表单</translation>
    </message>
    <message>
        <source>Took a waiting paper off</source>
        <translation>撤下待打印文书</translation>
    </message>
    <message>
        <source>Took an absence back</source>
        <translation>撤销不在岗</translation>
    </message>
    <message>
        <source>Took in a package</source>
        <translation>导入资料包</translation>
    </message>
    <message>
        <source>Updated the program</source>
        <translation>更新程序</translation>
    </message>
</context>
<context>
    <name>JournalScreens</name>
    <message>
        <source>Case page</source>
        <translation>办件页</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Household page</source>
        <translation>居民户档案</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理登记</translation>
    </message>
    <message>
        <source>Lists of residents</source>
        <translation>居民名单</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>房屋网格</translation>
    </message>
    <message>
        <source>Search box</source>
        <translation>查找栏</translation>
    </message>
</context>
<context>
    <name>JournalSubjects</name>
    <message>
        <source>, {rows} rows</source>
        <translation>，{rows} 行</translation>
    </message>
    <message>
        <source>all residents</source>
        <translation>全部居民</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>appraisal list</source>
        <translation>鉴定清单</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>blank receipt</source>
        <translation>空白单</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>first-asked record</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>line of an appraisal list</source>
        <translation>鉴定清单条目</translation>
    </message>
    <message>
        <source>list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>period of keeping</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>population figures</source>
        <translation>人口统计</translation>
    </message>
    <message>
        <source>population movement</source>
        <translation>人口变动</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>ready text</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>特长</translation>
    </message>
    <message>
        <source>unit or shop</source>
        <translation>单位商铺</translation>
    </message>
    <message>
        <source>use of a dwelling</source>
        <translation>房屋用途</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>走访</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n 份清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made before. It holds the content until it is thinned out; keep no copy of it elsewhere longer than the head allows.</source>
        <translation>执行前会先做备份。备份清理之前里面还有这些内容；另存的副本不要超过站负责人允许的时间。</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>涉及谁</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message numerus="yes">
        <source>Approve a list of %n line(s)</source>
        <translation>
            <numerusform>批准清单：共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Approving destroys nothing yet; it is carried out by a key.</source>
        <translation>批准并不销毁，还要再按一次键执行。</translation>
    </message>
    <message>
        <source>At least {years} years: {source}.</source>
        <translation>不得少于 {years} 年：{source}。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the lists</source>
        <translation>返回清单</translation>
    </message>
    <message>
        <source>Back up and destroy</source>
        <translation>备份并销毁</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>执行</translation>
    </message>
    <message numerus="yes">
        <source>Carry out a list of %n line(s)</source>
        <translation>
            <numerusform>执行清单：共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>办结、离开</translation>
    </message>
    <message>
        <source>First-asked record</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>Give the list up</source>
        <translation>撤销清单</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保管多久</translation>
    </message>
    <message>
        <source>How long to keep: {title}</source>
        <translation>保管期限：{title}</translation>
    </message>
    <message>
        <source>I know that it cannot be undone</source>
        <translation>我知道不能恢复</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>继续保存这一条</translation>
    </message>
    <message>
        <source>Keep {number}</source>
        <translation>继续保存 {number}</translation>
    </message>
    <message>
        <source>Keeping and destroying</source>
        <translation>保管销毁</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation>制作清单</translation>
    </message>
    <message>
        <source>No appraisal list yet</source>
        <translation>还没有鉴定清单</translation>
    </message>
    <message>
        <source>Nothing is destroyed without a list that another person approved, and a backup.</source>
        <translation>没有经他人批准的清单和备份，什么也不会销毁。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number, days, fingerprint, who, when and on whose approval stay for ever.</source>
        <translation>编号、日期、校验值、谁、何时、经谁批准，永久保存。</translation>
    </message>
    <message>
        <source>One is made of whatever is past its period, by a key.</source>
        <translation>按键就把到期的内容做成一份清单。</translation>
    </message>
    <message>
        <source>Only where a law or rule is named is a period more than a proposal.</source>
        <translation>只有写明法规的期限有依据，其余是建议。</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Periods of keeping</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Scan or picture</source>
        <translation>扫描件、照片</translation>
    </message>
    <message>
        <source>Set the period</source>
        <translation>设定期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The list is carried out; it is the evidence</source>
        <translation>清单已执行，清单就是凭据</translation>
    </message>
    <message>
        <source>The list is made; another person approves it</source>
        <translation>清单已做好，请他人批准</translation>
    </message>
    <message>
        <source>The program came with {years} years; no law was seen that says so.</source>
        <translation>程序默认 {years} 年；未见法规规定这一年数。</translation>
    </message>
    <message>
        <source>The reason stays on the list; a later list brings it again.</source>
        <translation>理由留在清单上，以后的清单会再列出它。</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>到期后</translation>
    </message>
    <message>
        <source>This list is evidence: it is kept for ever.</source>
        <translation>这份清单是凭据，永久保存。</translation>
    </message>
    <message>
        <source>Tick that you have read it.</source>
        <translation>请勾选，表示已经看过。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>What is destroyed never comes back: no key undoes it, and nobody can restore it.</source>
        <translation>销毁后不能恢复：没有撤销键，谁也找不回来。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保管什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Who appraised</source>
        <translation>鉴定小组</translation>
    </message>
    <message>
        <source>Why so long</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>a law or rule</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>a list is being carried out</source>
        <translation>清单正在执行</translation>
    </message>
    <message>
        <source>a list is made by the head or the archivist</source>
        <translation>清单由站负责人或档案员制作</translation>
    </message>
    <message>
        <source>approved by {name} {day}</source>
        <translation>{name} {day} 批准</translation>
    </message>
    <message>
        <source>approved, not carried out</source>
        <translation>已批准，未执行</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>delivered: {years}</source>
        <translation>默认：{years}</translation>
    </message>
    <message>
        <source>destroy the content</source>
        <translation>销毁内容</translation>
    </message>
    <message>
        <source>empty with the delivered years takes them again</source>
        <translation>年数同默认值且此处留空，即恢复默认</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>full years; 0 keeps for ever</source>
        <translation>整年数；0 为永久保存</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>继续保存</translation>
    </message>
    <message>
        <source>made by {name} {day}</source>
        <translation>{name} {day} 制表</translation>
    </message>
    <message>
        <source>names of the group</source>
        <translation>小组成员姓名</translation>
    </message>
    <message>
        <source>no content any more</source>
        <translation>内容已不存在</translation>
    </message>
    <message>
        <source>no line is chosen</source>
        <translation>没有选中条目</translation>
    </message>
    <message>
        <source>nothing is past its period</source>
        <translation>没有到期的内容</translation>
    </message>
    <message>
        <source>proposed by this program, no rule seen</source>
        <translation>本程序建议，未见规定</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>set by this hall</source>
        <translation>本站自定</translation>
    </message>
    <message>
        <source>the head approves it and carries it out</source>
        <translation>由站负责人批准并执行</translation>
    </message>
    <message>
        <source>the head sets the periods</source>
        <translation>保管期限由站长设定</translation>
    </message>
    <message>
        <source>usual, no text seen</source>
        <translation>通常做法，未见条文</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>{number} · {left} of {lines} to go, {kept} kept</source>
        <translation>{number} · 共 {lines} 条，待执行 {left} 条，保留 {kept} 条</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>At the login</source>
        <translation>登录时</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处可用</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>输入框里</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表里</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>页面上</translation>
    </message>
    <message>
        <source>On the sheet of the workshop</source>
        <translation>在表单工坊的纸面上</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>%n record(s) made since would be lost. </source>
        <translation>
            <numerusform>其后记录的 %n 条内容会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>8 characters or more; a sentence is easiest to keep in mind</source>
        <translation>8 个字以上；一句话最好记</translation>
    </message>
    <message>
        <source>A new key as well (a computer or a backup was lost)</source>
        <translation>同时换密钥（电脑或备份丢失）</translation>
    </message>
    <message>
        <source>A new key closes the desk for a moment and makes a new recovery key. Backups made before open with what opened them then.</source>
        <translation>换密钥会暂时关闭窗口，并产生新的恢复密钥。以前的备份仍用当时的口令打开。</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>新的恢复密钥</translation>
    </message>
    <message>
        <source>Another passphrase for the archive</source>
        <translation>更换档案口令</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>It holds already. It is shown only now: print it or write it down.</source>
        <translation>新恢复密钥已经生效，只显示这一次：请打印或抄下。</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已经记下</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>产生</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Passphrase of that backup</source>
        <translation>那份备份的口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Put the backup of {made} back?</source>
        <translation>放回 {made} 的备份吗？</translation>
    </message>
    <message>
        <source>The archive is being encrypted anew…</source>
        <translation>档案正在重新加密…</translation>
    </message>
    <message>
        <source>The desk closes for a moment. The present archive is kept beside it, and no backup is made by itself until somebody confirms the restored one.</source>
        <translation>窗口会暂时关闭。现在的档案留存在旁边；核对确认之前不再自动备份。</translation>
    </message>
    <message>
        <source>The key is on its way to the printer</source>
        <translation>恢复密钥已送打印机</translation>
    </message>
    <message>
        <source>The key stays (somebody left, or a change of habit)</source>
        <translation>密钥不换（有人离岗，或定期更换）</translation>
    </message>
    <message>
        <source>The new passphrase holds; the old one opens nothing more.</source>
        <translation>新口令已生效，旧口令不能再用。</translation>
    </message>
    <message>
        <source>The new recovery key</source>
        <translation>新的恢复密钥</translation>
    </message>
    <message>
        <source>The new recovery key holds; destroy the paper of the old.</source>
        <translation>新恢复密钥已生效，请销毁旧的那张纸。</translation>
    </message>
    <message>
        <source>The present archive cannot be compared: it is not known what would be lost. </source>
        <translation>无法与现有档案比对：不知道会丢失什么。</translation>
    </message>
    <message>
        <source>The present one holds until this one was typed back.</source>
        <translation>新恢复密钥要照纸输入一遍才生效，在此之前仍用旧的。</translation>
    </message>
    <message>
        <source>Word, to confirm</source>
        <translation>输入此词以确认</translation>
    </message>
    <message>
        <source>only where it is not the present one</source>
        <translation>与现在的口令不同时才填</translation>
    </message>
    <message>
        <source>or the recovery key from the envelope</source>
        <translation>或信封里的恢复密钥</translation>
    </message>
    <message>
        <source>type {count}</source>
        <translation>请输入 {count}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Blank receipt</source>
        <translation>备用单编号</translation>
    </message>
    <message>
        <source>Enter it late</source>
        <translation>按补录办</translation>
    </message>
    <message>
        <source>It happened before: enter it late</source>
        <translation>先前已办，补录</translation>
    </message>
    <message>
        <source>Late entry: taken {moment}, {reason}</source>
        <translation>补录：{moment} 收件，{reason}</translation>
    </message>
    <message>
        <source>Late entry: taken {moment}, {reason}; on blank {blank}</source>
        <translation>补录：{moment} 收件，{reason}；备用单 {blank}</translation>
    </message>
    <message>
        <source>Really happened</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>Really taken</source>
        <translation>实际收件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taken on paper before: when?</source>
        <translation>先前用纸收的：什么时候？</translation>
    </message>
    <message>
        <source>The papers came before: when?</source>
        <translation>材料先前已到：什么时候？</translation>
    </message>
    <message>
        <source>Why so late</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>as 9-17 10:20; empty: it comes in now</source>
        <translation>如 9-17 10:20；空着就是现在收件</translation>
    </message>
    <message>
        <source>as on the paper, or its last digits; empty: none was used</source>
        <translation>照纸上填，或只填末几位；没用备用单就留空</translation>
    </message>
    <message>
        <source>as power cut, system down; it stands on the timeline</source>
        <translation>如停电、系统故障；写进经过</translation>
    </message>
    <message>
        <source>day and time, as 9-17 10:20</source>
        <translation>日期和时间，如 9-17 10:20</translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message numerus="yes">
        <source>%n calendar day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Date open</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message numerus="yes">
        <source>due soon, %n calendar day(s) left</source>
        <translation>
            <numerusform>将到期 余 %n 自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due soon, %n day(s) left</source>
        <translation>
            <numerusform>将到期 余 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
    </message>
    <message numerus="yes">
        <source>in time, %n calendar day(s) left</source>
        <translation>
            <numerusform>正常 余 %n 自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in time, %n day(s) left</source>
        <translation>
            <numerusform>正常 余 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>open until the days of {year} are loaded</source>
        <translation>待 {year} 年工作日历公布</translation>
    </message>
    <message numerus="yes">
        <source>paused, calendar day %n</source>
        <translation>
            <numerusform>暂停 第 %n 自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, day %n</source>
        <translation>
            <numerusform>暂停 第 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n calendar day(s) left</source>
        <translation>
            <numerusform>等候 余 %n 自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n day(s) left</source>
        <translation>
            <numerusform>等候 余 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting, last day</source>
        <translation>等候 最后一日</translation>
    </message>
    <message>
        <source>working day {nth} of {of}</source>
        <translation>第 {nth}/{of} 个工作日</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>{first}–{last} of {total}</source>
        <translation>第 {first}–{last} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>{first}–{last} of {total}; scroll down for more</source>
        <translation>第 {first}–{last} 条，共 {total} 条；往下翻接着显示</translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>A digit chooses, or the initials of the name</source>
        <translation>按数字选人，或打姓名首字母</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Archive encrypted</source>
        <translation>档案已加密</translation>
    </message>
    <message>
        <source>Archive encrypted · the practice archive is not backed up</source>
        <translation>档案已加密 · 练习档案不备份</translation>
    </message>
    <message>
        <source>At which window</source>
        <translation>在哪个窗口</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change of clerk</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Change to {name}</source>
        <translation>换成 {name}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Enter the practice archive</source>
        <translation>进入练习档案</translation>
    </message>
    <message numerus="yes">
        <source>Leaving without a change: Ctrl+Shift+L locks. After %n minute(s) it locks itself.</source>
        <translation>
            <numerusform>离开而不换人：Ctrl+Shift+L 锁屏。%n 分钟不动会自己锁上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Other archive</source>
        <translation>换另一个档案</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>解锁码或口令</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password forgotten: the system administrator sets a new one, old cases stay as they are.</source>
        <translation>忘了口令：请系统管理员处理，旧件不受影响。</translation>
    </message>
    <message>
        <source>People and cases are invented, everything may be tried.</source>
        <translation>人物和办件都是虚构的，可以放心试。正式办事请选“正式档案”。</translation>
    </message>
    <message>
        <source>People of this workstation</source>
        <translation>这台电脑上的人员</translation>
    </message>
    <message>
        <source>Practice archive</source>
        <translation>练习档案</translation>
    </message>
    <message>
        <source>Practice archive, people and cases are invented</source>
        <translation>练习档案 · 人和件都是虚构的</translation>
    </message>
    <message>
        <source>Service hall desk</source>
        <translation>服务大厅</translation>
    </message>
    <message>
        <source>Set it and enter</source>
        <translation>设好并进入</translation>
    </message>
    <message>
        <source>Text too small?</source>
        <translation>字太小？</translation>
    </message>
    <message>
        <source>The archive is busy; the login comes as soon as it answers.</source>
        <translation>档案正忙，空闲后即出现登录窗口。</translation>
    </message>
    <message>
        <source>The drafts of {name} are kept for the way back. Residents' data are hidden.</source>
        <translation>{name} 的草稿已存，换回来还在。居民资料已经遮住。</translation>
    </message>
    <message>
        <source>The password of all practice accounts is {password}. Practice paper carries the watermark “practice”.</source>
        <translation>练习账号的口令都是 {password}。练习打出的纸带“练习”水印。</translation>
    </message>
    <message>
        <source>To the real archive</source>
        <translation>换成正式档案</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输口令。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>practice password {password}</source>
        <translation>练习口令 {password}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{name} sat here last. Residents' data are hidden.</source>
        <translation>刚才是 {name} 在用。居民资料已经遮住。</translation>
    </message>
</context>
<context>
    <name>MassChange</name>
    <message>
        <source>Number, to confirm</source>
        <translation>数量（用于确认）</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>收 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>容缺 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory:</source>
        <translation>
            <numerusform>必交 %n 项：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked at</source>
        <translation>
            <numerusform>还没收 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optional:</source>
        <translation>
            <numerusform>可缺 %n 项：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>免 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Day by which it comes</source>
        <translation>哪天前补来</translation>
    </message>
    <message>
        <source>Demanded</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Necessity</source>
        <translation>必交与否</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Original {originals}</source>
        <translation>原件 {originals}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免</translation>
    </message>
    <message>
        <source>Why it is waived</source>
        <translation>为什么免</translation>
    </message>
    <message>
        <source>by which day? F2</source>
        <translation>F2 写哪天前补</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前补</translation>
    </message>
    <message>
        <source>day, e.g. +3 or 0923</source>
        <translation>日期，如 +3 或 9-23</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>档案存件</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>还没收</translation>
    </message>
    <message>
        <source>not taken in yet</source>
        <translation>还没有收</translation>
    </message>
    <message>
        <source>on file since {day} · 6</source>
        <translation>{day} 存档 · 6</translation>
    </message>
    <message>
        <source>on file · 6</source>
        <translation>已存档 · 6</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必交</translation>
    </message>
    <message>
        <source>welcome, but not needed</source>
        <translation>有就交，没有不影响</translation>
    </message>
    <message>
        <source>why waived? F2</source>
        <translation>F2 写为什么免</translation>
    </message>
    <message>
        <source>why, e.g. on file here</source>
        <translation>原因，如 本站已有</translation>
    </message>
    <message>
        <source>{caption} {words}</source>
        <translation>{caption}{words}</translation>
    </message>
    <message>
        <source>{copies} cop.</source>
        <translation>复 {copies}</translation>
    </message>
    <message>
        <source>{originals} orig. {copies} cop.</source>
        <translation>原 {originals} 复 {copies}</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>I</source>
        <translation>我</translation>
    </message>
    <message>
        <source>accept, tell what is missing, or refuse</source>
        <translation>定受理、告知或不予受理</translation>
    </message>
    <message>
        <source>bring more and submit again</source>
        <translation>补充后再上报</translation>
    </message>
    <message>
        <source>bring the promised paper; handling goes on</source>
        <translation>补交容缺材料，同时继续办理</translation>
    </message>
    <message>
        <source>bring what is missing</source>
        <translation>补材料</translation>
    </message>
    <message>
        <source>brought nothing in time: call, or void</source>
        <translation>过期没补，联系申请人</translation>
    </message>
    <message>
        <source>come back and write down the result</source>
        <translation>返回后登记结果</translation>
    </message>
    <message>
        <source>finish it, and write down why it is late</source>
        <translation>写原因，抓紧办结</translation>
    </message>
    <message>
        <source>hand over the result</source>
        <translation>交付结果</translation>
    </message>
    <message>
        <source>handle it</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>lay the result ready</source>
        <translation>办结，通知领取</translation>
    </message>
    <message>
        <source>name the handler</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>nothing more to do</source>
        <translation>没有要办的了</translation>
    </message>
    <message>
        <source>resume when the special step is over</source>
        <translation>特别环节结束后恢复计时</translation>
    </message>
    <message>
        <source>take over, or say why not</source>
        <translation>接收，或说明不接收的原因</translation>
    </message>
    <message>
        <source>the pause is over: resume</source>
        <translation>暂停已到期，请恢复计时</translation>
    </message>
    <message>
        <source>the promised paper did not come: call, or end it</source>
        <translation>容缺材料逾期未补：联系，或终止</translation>
    </message>
    <message>
        <source>wait for the decision, or urge</source>
        <translation>等待审核结果，可催办</translation>
    </message>
    <message>
        <source>wait for the reply, or urge</source>
        <translation>等待答复，可催办</translation>
    </message>
</context>
<context>
    <name>OtherForms</name>
    <message>
        <source>Fill it in</source>
        <translation>填这张</translation>
    </message>
    <message>
        <source>Fill which form?</source>
        <translation>填哪张表？</translation>
    </message>
    <message>
        <source>No form can be filled from here</source>
        <translation>这里没有能填的表</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>其他表单</translation>
    </message>
    <message>
        <source>The head makes forms in the workshop: Settings, Overlay forms.</source>
        <translation>站长可以在“设置 → 套打表”里做表。</translation>
    </message>
    <message>
        <source>The pre-printed sheet goes into the printer; only the data is put on it.</source>
        <translation>请把印好的空表放进打印机，只打上内容。</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message numerus="yes">
        <source>%n line(s) marked</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+K puts a line into the file or leaves it out, Ctrl+Enter writes it. Alt+O looks at a file from another hall; no data of residents is in it.</source>
        <translation>Alt+K 选上或去掉一行，Ctrl+Enter 写成文件，可带给别的厅。Alt+O 看别厅带来的文件。里面没有居民资料。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to packing</source>
        <translation>回到打包</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>Look at a file</source>
        <translation>看别厅的文件</translation>
    </message>
    <message>
        <source>Look at a package</source>
        <translation>看资料包</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Alt+K takes a line or leaves it, Ctrl+Enter takes the marked ones: all of them, or nothing.</source>
        <translation>现在什么都没有存。Alt+K 选上或去掉一行，Ctrl+Enter 带入所选：要么全部带入，要么都不带。</translation>
    </message>
    <message>
        <source>Package of a hall (*.hallkit)</source>
        <translation>大厅资料包 (*.hallkit)</translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) from this file?</source>
        <translation>
            <numerusform>从这个文件带入 %n 项？</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>带入后</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>带上</translation>
    </message>
    <message>
        <source>Write a file for the next hall</source>
        <translation>写资料包</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写成文件</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>cannot be taken</source>
        <translation>不能带入</translation>
    </message>
    <message>
        <source>code table</source>
        <translation>编码表</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>items hold from this day, marked as to be verified; all is taken, or nothing</source>
        <translation>事项从这天起生效，都标“待核”；要么全部带入，要么都不带</translation>
    </message>
    <message>
        <source>items of {hall}</source>
        <translation>{hall}资料包</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>本厅没有，新增</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no file is chosen</source>
        <translation>没有选文件</translation>
    </message>
    <message>
        <source>no line is chosen</source>
        <translation>没有选行</translation>
    </message>
    <message>
        <source>nothing is marked</source>
        <translation>一行都没有选</translation>
    </message>
    <message>
        <source>replaces ours</source>
        <translation>换掉本厅的</translation>
    </message>
    <message>
        <source>the hall's own</source>
        <translation>本厅</translation>
    </message>
    <message>
        <source>the same as here</source>
        <translation>与本厅一样</translation>
    </message>
    <message>
        <source>this line cannot be taken</source>
        <translation>这一行不能带入</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} taken in; {cases} open cases changed</source>
        <translation>已带入 {count} 项；{cases} 件在办件期限有变</translation>
    </message>
    <message>
        <source>{count} written to {file}</source>
        <translation>{count} 项已写到 {file}</translation>
    </message>
    <message>
        <source>{file}, made by {hall} on {day}: {count} marked</source>
        <translation>{file}，{hall} {day}制：已选 {count} 行</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The paper as it will be printed</source>
        <translation>将要打印的文书</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>a cover is open</source>
        <translation>盖子开着</translation>
    </message>
    <message>
        <source>has a character that cannot be printed</source>
        <translation>有字打不出</translation>
    </message>
    <message>
        <source>has a value that its form cannot print</source>
        <translation>有版式打不出的内容</translation>
    </message>
    <message>
        <source>has text that does not fit</source>
        <translation>有内容放不下</translation>
    </message>
    <message>
        <source>has too many pages</source>
        <translation>页数太多</translation>
    </message>
    <message>
        <source>held at the printer</source>
        <translation>在打印机上压着</translation>
    </message>
    <message>
        <source>its form file is broken</source>
        <translation>版式文件有误</translation>
    </message>
    <message>
        <source>its form is not there</source>
        <translation>没有它的版式</translation>
    </message>
    <message>
        <source>its form lacks a picture</source>
        <translation>版式缺图片</translation>
    </message>
    <message>
        <source>no printer chosen yet</source>
        <translation>还没有选打印机</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>没有打出</translation>
    </message>
    <message>
        <source>paper is stuck</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打完</translation>
    </message>
    <message>
        <source>printer cannot take this tray so</source>
        <translation>这种画法选不了这个纸盒</translation>
    </message>
    <message>
        <source>printer could not read it</source>
        <translation>读不了这份文书</translation>
    </message>
    <message>
        <source>printer did not take it</source>
        <translation>没有接收</translation>
    </message>
    <message>
        <source>printer gives no answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>printer has not this paper</source>
        <translation>没有这种纸</translation>
    </message>
    <message>
        <source>printer has not this tray</source>
        <translation>打印机没有这个纸盒</translation>
    </message>
    <message>
        <source>printer is out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>printer is stopped</source>
        <translation>停着</translation>
    </message>
    <message>
        <source>printer is switched off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>printer no longer set up</source>
        <translation>已不在这台电脑上</translation>
    </message>
    <message>
        <source>printer prints one side only</source>
        <translation>打印机不能双面</translation>
    </message>
    <message>
        <source>printer wants somebody to look</source>
        <translation>要人去看看</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>still lies with its former printer</source>
        <translation>还在原来的打印机那里</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>taken off at the printer</source>
        <translation>在打印机上被取消</translation>
    </message>
    <message>
        <source>the case was voided</source>
        <translation>办件已作废</translation>
    </message>
    <message>
        <source>the computer's printing gives no answer</source>
        <translation>电脑的打印服务没有回应</translation>
    </message>
    <message>
        <source>the computer's printing is switched off</source>
        <translation>电脑的打印服务没有开</translation>
    </message>
    <message>
        <source>toner is used up</source>
        <translation>缺墨粉</translation>
    </message>
    <message>
        <source>waiting to be printed</source>
        <translation>等着打</translation>
    </message>
    <message>
        <source>wrong paper in the printer</source>
        <translation>纸不对</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>(destroyed)</source>
        <translation>（已销毁）</translation>
    </message>
    <message>
        <source>(sealed)</source>
        <translation>（已封存）</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>失踪</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>已迁出</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Leave it</source>
        <translation>先不选</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>用这一个</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n 幢楼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of {name}</source>
        <translation>{name}的地址</translation>
    </message>
    <message>
        <source>Alt+R enters a responsible person.</source>
        <translation>按 Alt+R 登记负责人。</translation>
    </message>
    <message>
        <source>Alt+S enters one.</source>
        <translation>按 Alt+S 登记。</translation>
    </message>
    <message>
        <source>Alt+U records it.</source>
        <translation>按 Alt+U 登记。</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Area, rooms</source>
        <translation>面积、间数</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼幢</translation>
    </message>
    <message>
        <source>Choose a place.</source>
        <translation>请选一个地方。</translation>
    </message>
    <message>
        <source>Choose how it is used.</source>
        <translation>请选用途。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>登记停业</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>更正地址</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Dwelling</source>
        <translation>住房</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>住房</translation>
    </message>
    <message>
        <source>Dwellings come with the households that live there.</source>
        <translation>住户登记以后，住房会自己列出来。</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>户档案号</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Head of the building</source>
        <translation>楼长</translation>
    </message>
    <message>
        <source>Head of the estate</source>
        <translation>区长</translation>
    </message>
    <message>
        <source>Head of the staircase</source>
        <translation>楼门长</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Homes and grids</source>
        <translation>房屋网格</translation>
    </message>
    <message>
        <source>How is {name} used?</source>
        <translation>{name}怎么用？</translation>
    </message>
    <message>
        <source>How the dwelling is used</source>
        <translation>房屋用途</translation>
    </message>
    <message>
        <source>Inner room</source>
        <translation>院内房号</translation>
    </message>
    <message>
        <source>Into another grid or estate</source>
        <translation>移到别的网格或小区</translation>
    </message>
    <message>
        <source>Is {name} closed?</source>
        <translation>{name}停业或迁走了？</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>房主</translation>
    </message>
    <message>
        <source>Left empty it is composed again.</source>
        <translation>留空就恢复自动组成的地址。</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>出租</translation>
    </message>
    <message>
        <source>Lived in by the owner</source>
        <translation>自住</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>移过去</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New place below this one</source>
        <translation>在下面新增</translation>
    </message>
    <message>
        <source>New place below {name}</source>
        <translation>在{name}下面新增</translation>
    </message>
    <message>
        <source>No dwelling is known here</source>
        <translation>这里还没有住房</translation>
    </message>
    <message>
        <source>No unit or shop is known here</source>
        <translation>这里没有登记单位或商铺</translation>
    </message>
    <message>
        <source>Nobody answers for this place yet</source>
        <translation>这里还没有负责人</translation>
    </message>
    <message>
        <source>Nobody told yet how this dwelling is used</source>
        <translation>还没登记这套房怎么用</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>改名称</translation>
    </message>
    <message>
        <source>Other name for {name}</source>
        <translation>{name}改成什么名称</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>登记负责人</translation>
    </message>
    <message>
        <source>Responsible persons</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>户室</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>间数</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Somebody else has just changed this place</source>
        <translation>这个地方刚刚被别人改过</translation>
    </message>
    <message>
        <source>Street or lane</source>
        <translation>街巷</translation>
    </message>
    <message>
        <source>Take the place out of the tree</source>
        <translation>撤下这个地方</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The unit or shop is closed</source>
        <translation>单位或商铺停业</translation>
    </message>
    <message>
        <source>This person no longer answers for it</source>
        <translation>此人不再负责</translation>
    </message>
    <message>
        <source>Type a part of the name.</source>
        <translation>输入名称的一部分。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Unit or shop</source>
        <translation>单位商铺</translation>
    </message>
    <message>
        <source>Unit or shop at {name}</source>
        <translation>{name}的单位或商铺</translation>
    </message>
    <message>
        <source>Units and shops</source>
        <translation>单位和商铺</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>空置</translation>
    </message>
    <message>
        <source>Where does {name} belong?</source>
        <translation>{name}归到哪里？</translation>
    </message>
    <message>
        <source>Who answers for {name}?</source>
        <translation>{name}由谁负责？</translation>
    </message>
    <message>
        <source>Who had this role until then ends that day.</source>
        <translation>原来担任的人到这天为止。</translation>
    </message>
    <message>
        <source>choose a dwelling in the tree</source>
        <translation>先在左边选到户室</translation>
    </message>
    <message>
        <source>choose a person of this place in the list</source>
        <translation>先在负责人里选本处的人</translation>
    </message>
    <message>
        <source>choose a unit or shop in the list</source>
        <translation>请先在表里选一个单位或商铺</translation>
    </message>
    <message>
        <source>dwellings {all}: owner {own}, let {let}, vacant {vacant}, not recorded {open}</source>
        <translation>住房 {all} 套：自住 {own}、出租 {let}、空置 {vacant}、未登记 {open}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>nothing stands below a dwelling</source>
        <translation>户室下面不再分</translation>
    </message>
    <message>
        <source>the community stands above all</source>
        <translation>社区在最上面</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>本处</translation>
    </message>
    <message>
        <source>{address} (corrected by hand)</source>
        <translation>{address}（人工更正）</translation>
    </message>
    <message>
        <source>{area} m², {rooms} rooms</source>
        <translation>{area} ㎡，{rooms} 间</translation>
    </message>
    <message>
        <source>{homes} households, {people} people</source>
        <translation>{homes} 户 {people} 人</translation>
    </message>
    <message>
        <source>{kind} · {path}</source>
        <translation>{kind} · {path}</translation>
    </message>
    <message>
        <source>{name}  ·  {count}</source>
        <translation>{name}  ·  {count}</translation>
    </message>
    <message>
        <source>{name} no longer answers for this place</source>
        <translation>{name}不再负责这里</translation>
    </message>
    <message>
        <source>{name} was taken out of the tree</source>
        <translation>{name}已撤下</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} 至 {until}</translation>
    </message>
</context>
<context>
    <name>Population</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or more</source>
        <translation>
            <numerusform>%n人及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Another day or month</source>
        <translation>换日期或月份</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>按年龄</translation>
    </message>
    <message>
        <source>By building</source>
        <translation>按楼栋</translation>
    </message>
    <message>
        <source>By grid</source>
        <translation>按网格</translation>
    </message>
    <message>
        <source>By register and home</source>
        <translation>按人户状况</translation>
    </message>
    <message>
        <source>By sex</source>
        <translation>按性别</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day or month</source>
        <translation>某日／某月</translation>
    </message>
    <message>
        <source>Enter lists the rows of a figure</source>
        <translation>按 Enter 看这个数里的人或户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>总户数</translation>
    </message>
    <message>
        <source>Households by building</source>
        <translation>户数按楼栋</translation>
    </message>
    <message>
        <source>Households by grid</source>
        <translation>户数按网格</translation>
    </message>
    <message>
        <source>Households by kind</source>
        <translation>户数按类型</translation>
    </message>
    <message>
        <source>Households by size</source>
        <translation>户数按人数</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>List the men counted</source>
        <translation>列出其中的男性</translation>
    </message>
    <message>
        <source>List the women counted</source>
        <translation>列出其中的女性</translation>
    </message>
    <message>
        <source>Living here</source>
        <translation>居住人口</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口总数</translation>
    </message>
    <message>
        <source>People and households on {day}</source>
        <translation>{day} 的人口和户数</translation>
    </message>
    <message>
        <source>People before {day}</source>
        <translation>{day} 以前的人口</translation>
    </message>
    <message>
        <source>People on {day}</source>
        <translation>{day} 的人口</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口统计</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>户籍人口</translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>户籍人口</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>What moved from {first} to {last}</source>
        <translation>{first} 至 {last} 的人口变动</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>adoptions</source>
        <translation>收养</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>换日期</translation>
    </message>
    <message>
        <source>births</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>changes of head</source>
        <translation>变更户主</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>纠错</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>divorces</source>
        <translation>离婚</translation>
    </message>
    <message>
        <source>ended a tenancy</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>寻回</translation>
    </message>
    <message>
        <source>households established</source>
        <translation>立户</translation>
    </message>
    <message>
        <source>households {before} → {after}</source>
        <translation>户数 {before} → {after}</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>list</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>marriages</source>
        <translation>结婚</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>merged households</source>
        <translation>并户</translation>
    </message>
    <message>
        <source>moved in</source>
        <translation>迁入</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>人口变动</translation>
    </message>
    <message>
        <source>population</source>
        <translation>人口统计</translation>
    </message>
    <message>
        <source>register and home apart</source>
        <translation>人户分离</translation>
    </message>
    <message>
        <source>rented in</source>
        <translation>租入</translation>
    </message>
    <message>
        <source>split households</source>
        <translation>分户</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{least} years and more</source>
        <translation>{least}岁及以上</translation>
    </message>
    <message>
        <source>{least}–{most} years</source>
        <translation>{least}–{most}岁</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
</context>
<context>
    <name>PrinterSetup</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>已勾 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>16K (184 × 260)</source>
        <translation>16 开</translation>
    </message>
    <message>
        <source>241 mm continuous</source>
        <translation>241 连续纸</translation>
    </message>
    <message>
        <source>241 mm continuous, half</source>
        <translation>241 二等分</translation>
    </message>
    <message>
        <source>241 mm continuous, third</source>
        <translation>241 三等分</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>58 卷纸</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 卷纸</translation>
    </message>
    <message>
        <source>A number from 1 to 99, or nothing.</source>
        <translation>请填 1 到 99，或空着。</translation>
    </message>
    <message>
        <source>A4 lying</source>
        <translation>A4 横</translation>
    </message>
    <message>
        <source>A5 lying</source>
        <translation>A5 横</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部分组</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Duty and figures</source>
        <translation>值班与统计</translation>
    </message>
    <message>
        <source>Every paper</source>
        <translation>所有纸样</translation>
    </message>
    <message>
        <source>Every paper on {size}</source>
        <translation>所有 {size} 纸样</translation>
    </message>
    <message>
        <source>F4 lying</source>
        <translation>F4 横</translation>
    </message>
    <message>
        <source>Find a paper</source>
        <translation>找纸样</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台接待</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Handling and agency</source>
        <translation>办理与代办</translation>
    </message>
    <message>
        <source>Help and services</source>
        <translation>帮扶与服务</translation>
    </message>
    <message>
        <source>Households and residents</source>
        <translation>家庭与居民</translation>
    </message>
    <message numerus="yes">
        <source>How are these %n paper(s) printed?</source>
        <translation>
            <numerusform>这 %n 种纸样怎么打？</numerusform>
        </translation>
    </message>
    <message>
        <source>How is “{title}” printed?</source>
        <translation>“{title}”怎么打？</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept for this computer. What a paper does not have of its own comes from its sheet, then from every paper.</source>
        <translation>只管这台电脑。纸样自己没设的，先看同规格的，再看所有纸样的。</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>人民调解</translation>
    </message>
    <message>
        <source>No paper fits</source>
        <translation>没有这样的纸样</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Pages are drawn</source>
        <translation>画法</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸样</translation>
    </message>
    <message>
        <source>Papers and printers</source>
        <translation>纸样与打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Shorten what is typed, or choose all groups.</source>
        <translation>少打几个字，或选全部分组。</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Space ticks several, Ctrl+A all that are shown</source>
        <translation>空格勾选多行，Ctrl+A 勾选全部</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>The papers are being read…</source>
        <translation>正在读纸样…</translation>
    </message>
    <message>
        <source>The test page is on its way to {printer}.</source>
        <translation>测试页已送到“{printer}”。</translation>
    </message>
    <message>
        <source>This printer prints one side only.</source>
        <translation>这台打印机只能单面。</translation>
    </message>
    <message>
        <source>Title, code or initials</source>
        <translation>名称、编号或首字母</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>as in general</source>
        <translation>照通用的</translation>
    </message>
    <message>
        <source>as lines and letters (faster)</source>
        <translation>线条文字（更快）</translation>
    </message>
    <message>
        <source>as pictures (works everywhere)</source>
        <translation>整页图片（都能打）</translation>
    </message>
    <message>
        <source>as the paper says</source>
        <translation>照纸样的</translation>
    </message>
    <message>
        <source>both sides, long edge</source>
        <translation>双面长边</translation>
    </message>
    <message>
        <source>both sides, short edge</source>
        <translation>双面短边</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手送</translation>
    </message>
    <message>
        <source>choose a sheet or one paper</source>
        <translation>请选一种规格或一张纸样</translation>
    </message>
    <message>
        <source>choose its printer first</source>
        <translation>请先选打印机</translation>
    </message>
    <message>
        <source>each as it is now</source>
        <translation>各按原来的</translation>
    </message>
    <message>
        <source>empty: as many as each has now</source>
        <translation>空着：各按原来的份数</translation>
    </message>
    <message>
        <source>empty: as many as the paper says</source>
        <translation>空着：照纸样的份数</translation>
    </message>
    <message>
        <source>envelopes</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>large tray</source>
        <translation>大容量纸盒</translation>
    </message>
    <message>
        <source>lower tray</source>
        <translation>下纸盒</translation>
    </message>
    <message>
        <source>main tray</source>
        <translation>主纸盒</translation>
    </message>
    <message>
        <source>middle tray</source>
        <translation>中纸盒</translation>
    </message>
    <message>
        <source>multi-purpose tray</source>
        <translation>多功能纸盒</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no paper is chosen</source>
        <translation>没有选纸样</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>pre-printed form</source>
        <translation>套打</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>卷纸</translation>
    </message>
    <message>
        <source>second tray</source>
        <translation>副纸盒</translation>
    </message>
    <message>
        <source>the printer chooses</source>
        <translation>打印机自选</translation>
    </message>
    <message>
        <source>tray at the back</source>
        <translation>后纸盒</translation>
    </message>
    <message>
        <source>tray {number}</source>
        <translation>纸盒 {number}</translation>
    </message>
    <message>
        <source>upper tray</source>
        <translation>上纸盒</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{printer} (no longer here)</source>
        <translation>{printer}（已不在）</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Everything it says can be printed line by line on a plain sheet for the time being. The register of papers says so; the head should have the form put right.</source>
        <translation>可以先用应急简式逐行打出全部内容，发文登记会注明。请站长修好版式文件。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>这台电脑还没有装打印机</translation>
    </message>
    <message>
        <source>No shipped typeface has this character. The paper can leave a line in its place, to be written by hand.</source>
        <translation>随带的字体里没有这个字。可以在纸上留一格横线，打出来后手写。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不打</translation>
    </message>
    <message>
        <source>Print a plain sheet</source>
        <translation>打应急简式</translation>
    </message>
    <message>
        <source>Print with a line</source>
        <translation>留横线打印</translation>
    </message>
    <message>
        <source>The paper is kept and waits. Set a printer up in the computer's settings, then print it from the print centre.</source>
        <translation>文书已存好，等着打。请在电脑设置里装好打印机，再到打印中心打。</translation>
    </message>
    <message>
        <source>This computer remembers the choice for papers of this kind.</source>
        <translation>这台电脑会记住，以后这种文书都用它。</translation>
    </message>
    <message>
        <source>Which printer takes “{title}”?</source>
        <translation>“{title}”用哪台打印机？</translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>没有说</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停着</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>this computer's usual printer</source>
        <translation>这台电脑的默认打印机</translation>
    </message>
    <message>
        <source>“{character}” cannot be printed</source>
        <translation>“{character}”这个字打不出来</translation>
    </message>
    <message>
        <source>“{title}” cannot be laid out</source>
        <translation>“{title}”排不出版</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source> · printed again {told}</source>
        <translation> · 补打：{told}</translation>
    </message>
    <message>
        <source> · {free} free</source>
        <translation> · 未用 {free} 份</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+N gives numbers to a pile of blank receipts, to be written by hand while there is no power. Later each is entered late with its number.</source>
        <translation>按 Alt+N 印一批带编号的空白回执，停电时手写；来电后凭编号逐件补录。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Blank {number} is spoiled or lost</source>
        <translation>备用单 {number} 写坏或者丢失</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件号</translation>
    </message>
    <message>
        <source>Case number or what happened</source>
        <translation>受理编号、作废原因</translation>
    </message>
    <message>
        <source>Choose other days, or fewer conditions.</source>
        <translation>请换日期，或者少选几个条件。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份</translation>
    </message>
    <message>
        <source>Enlarge the paper</source>
        <translation>放大文书</translation>
    </message>
    <message>
        <source>Everything was printed; new papers appear by themselves.</source>
        <translation>都打出来了；有新的会自己出现。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the register of papers issued</source>
        <translation>导出发文登记</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>It is not printed; who took it off and why stays on record.</source>
        <translation>不再打印；谁取消的、为什么，都留有记录。</translation>
    </message>
    <message>
        <source>It went to the printer in one task with {count} others: all of them are taken off. Each can be put back.</source>
        <translation>它和另外 {count} 份一起送去打印，会一起取消。每一份都可以放回去。</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Its number is never used; what happened stays on the register.</source>
        <translation>这个编号不再使用，原因留在登记里。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Narrow the register</source>
        <translation>查找登记</translation>
    </message>
    <message>
        <source>New blanks</source>
        <translation>印备用单</translation>
    </message>
    <message>
        <source>New numbered blanks</source>
        <translation>印一批备用空白单</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>下一个列表</translation>
    </message>
    <message>
        <source>No blank receipts are kept</source>
        <translation>还没有备用空白单</translation>
    </message>
    <message>
        <source>No paper chosen</source>
        <translation>没有选文书</translation>
    </message>
    <message>
        <source>No paper fits</source>
        <translation>没有符合的文书</translation>
    </message>
    <message>
        <source>No paper waits</source>
        <translation>没有等着打的文书</translation>
    </message>
    <message>
        <source>No paper was taken off</source>
        <translation>没有取消的文书</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Papers are kept and wait; set one up in the computer's settings and press F10.</source>
        <translation>这台电脑还没有装打印机。文书都存好了，等着打；请在电脑设置里装好，再按 F10。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>还没有打过</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Numbered blanks</source>
        <translation>备用空白单</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Papers and printers</source>
        <translation>纸样与打印机</translation>
    </message>
    <message>
        <source>Papers issued</source>
        <translation>发文登记</translation>
    </message>
    <message>
        <source>Papers that were taken off stand here and can be put back.</source>
        <translation>取消的文书列在这里，可以放回去。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print centre</source>
        <translation>打印中心</translation>
    </message>
    <message>
        <source>Print everything that waits</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Print the first one</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>Print the register</source>
        <translation>打印登记簿</translation>
    </message>
    <message>
        <source>Printed lately</source>
        <translation>最近打过</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Reserve and print</source>
        <translation>编号并打印</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>编号时间</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Take “{title}” off?</source>
        <translation>取消“{title}”？</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The case is safe. Look at the printer, then print again or take another one.</source>
        <translation>办件已存好。请看看打印机，再重打，或换一台打印机。</translation>
    </message>
    <message>
        <source>The chosen paper is shown here</source>
        <translation>选中的文书在这里显示</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Used or spoiled</source>
        <translation>使用、作废</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等着打</translation>
    </message>
    <message>
        <source>What was printed stands here and can be printed again.</source>
        <translation>打过的文书都在这里，可以补打。</translation>
    </message>
    <message>
        <source>Who takes it away is kept in the journal.</source>
        <translation>谁导出的会记入日志。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>at most {most} at once; each is printed twice</source>
        <translation>一次最多 {most} 份；每份一式两联</translation>
    </message>
    <message>
        <source>every free blank was printed</source>
        <translation>未用的都已印好</translation>
    </message>
    <message>
        <source>free</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>it came out already</source>
        <translation>已经打出来了</translation>
    </message>
    <message>
        <source>it was taken off</source>
        <translation>已经取消</translation>
    </message>
    <message>
        <source>its case was voided</source>
        <translation>办件已作废</translation>
    </message>
    <message>
        <source>large</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>name, case or paper number</source>
        <translation>姓名、受理编号或文号</translation>
    </message>
    <message>
        <source>no paper is chosen</source>
        <translation>先选一张</translation>
    </message>
    <message>
        <source>not in this list</source>
        <translation>这个列表不用</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>还没印</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有等着的</translation>
    </message>
    <message>
        <source>only a free blank can be spoiled</source>
        <translation>只有未用的才能作废</translation>
    </message>
    <message>
        <source>papers issued</source>
        <translation>发文登记</translation>
    </message>
    <message>
        <source>plain sheet</source>
        <translation>应急简式</translation>
    </message>
    <message numerus="yes">
        <source>reprinted %n</source>
        <translation>
            <numerusform>补打 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>the register is empty</source>
        <translation>登记簿是空的</translation>
    </message>
    <message>
        <source>this computer's usual one</source>
        <translation>这台电脑的默认打印机</translation>
    </message>
    <message>
        <source>this computer: {window}</source>
        <translation>这台电脑：{window}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>{rows} lines written to {file}</source>
        <translation>已把 {rows} 行写入 {file}</translation>
    </message>
    <message>
        <source>“{title}” for {number} waits: {reason}. </source>
        <translation>“{title}”（{number}）没有打出：{reason}。</translation>
    </message>
    <message>
        <source>“{title}” is on its way to {printer}</source>
        <translation>“{title}”已送到 {printer}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n thing(s) to put right, everything is still here</source>
        <translation>
            <numerusform>还有 %n 处要处理，内容都还在</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>到下一处</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>You can go on with other things</source>
        <translation>可以继续做别的事</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>第 {done}，共 {whole}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>ReadyTexts</name>
    <message>
        <source>Put it in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>The head has written none yet.</source>
        <translation>站长还没有写常用语。</translation>
    </message>
    <message>
        <source>Which ready answer?</source>
        <translation>填哪一条常用语？</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a brace stands alone; each name needs a pair of them</source>
        <translation>花括号要成对写</translation>
    </message>
    <message>
        <source>a code that is in use here is missing</source>
        <translation>缺少本厅在用的编码</translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>缺少一列</translation>
    </message>
    <message>
        <source>a field asks for another field</source>
        <translation>一项里引用了另一项</translation>
    </message>
    <message>
        <source>a field has either a text or a name, not both</source>
        <translation>一项只能写文字或名称中的一个</translation>
    </message>
    <message>
        <source>a group of values is expected here</source>
        <translation>这里要一组值</translation>
    </message>
    <message>
        <source>a list does not go into one cell</source>
        <translation>清单不能放进一个格子</translation>
    </message>
    <message>
        <source>a list of rows is expected here</source>
        <translation>这里要一个清单</translation>
    </message>
    <message>
        <source>a make-up day needs a holiday</source>
        <translation>补班日要有对应的假日</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>这里要数字</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>数字太大</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>程序缺少部件</translation>
    </message>
    <message>
        <source>a place is bound to no name yet</source>
        <translation>有一处还没有选内容</translation>
    </message>
    <message>
        <source>a place needs a name, a text or a mark</source>
        <translation>要写内容、文字或勾中的一个</translation>
    </message>
    <message>
        <source>a roll takes no overlay form</source>
        <translation>卷纸不能套打</translation>
    </message>
    <message>
        <source>a row of the table's picture cannot be read</source>
        <translation>表格的一行看不懂</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>这里要文字</translation>
    </message>
    <message>
        <source>a whole number is expected here</source>
        <translation>这里要整数</translation>
    </message>
    <message>
        <source>an overlay form has places only, no blocks</source>
        <translation>套打表只有位置，没有版块</translation>
    </message>
    <message>
        <source>cells are joined that do not make a rectangle</source>
        <translation>合并的格子不是矩形</translation>
    </message>
    <message>
        <source>files of this folder are not used</source>
        <translation>这个文件夹的文件用不上</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>it finds the archive damaged</source>
        <translation>程序认为档案已损坏</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>部分太多</translation>
    </message>
    <message>
        <source>it is higher than the sheet</source>
        <translation>比纸还高</translation>
    </message>
    <message>
        <source>it is no overlay form</source>
        <translation>不是套打表</translation>
    </message>
    <message>
        <source>it is wider than the sheet</source>
        <translation>比纸还宽</translation>
    </message>
    <message>
        <source>it lost rows of the archive</source>
        <translation>升级档案时丢失了记录</translation>
    </message>
    <message>
        <source>it reaches over the edge of its band</source>
        <translation>超出所在的区域</translation>
    </message>
    <message>
        <source>it reaches over the edge of the sheet</source>
        <translation>超出纸边</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>it was made narrower to fit</source>
        <translation>为放下而变窄了</translation>
    </message>
    <message>
        <source>it was written for a newer version of the program</source>
        <translation>是给更新版本的程序写的</translation>
    </message>
    <message>
        <source>its key does not fit</source>
        <translation>密钥不符</translation>
    </message>
    <message>
        <source>no such cell is in the table's picture</source>
        <translation>表格里没有这个格子</translation>
    </message>
    <message>
        <source>no such column is known</source>
        <translation>没有这一列</translation>
    </message>
    <message>
        <source>no such format is known</source>
        <translation>没有这种格式</translation>
    </message>
    <message>
        <source>no such key is known</source>
        <translation>没有这个键</translation>
    </message>
    <message>
        <source>no such kind of day is known</source>
        <translation>没有这种日子类型</translation>
    </message>
    <message>
        <source>no such name is known</source>
        <translation>没有这个名称</translation>
    </message>
    <message>
        <source>no such paper size is known</source>
        <translation>没有这种纸张</translation>
    </message>
    <message>
        <source>no such style is known</source>
        <translation>没有这种样式</translation>
    </message>
    <message>
        <source>one of its forms is broken</source>
        <translation>程序的一张文书有误</translation>
    </message>
    <message>
        <source>one of its tables is broken</source>
        <translation>程序的一张代码表有误</translation>
    </message>
    <message>
        <source>only a choice has options, and it needs them</source>
        <translation>只有选择项才有选项，也必须有选项</translation>
    </message>
    <message>
        <source>only an overlay form has a background</source>
        <translation>只有套打表才有底图</translation>
    </message>
    <message>
        <source>only yes or nothing may stand here</source>
        <translation>这里只能写 yes 或留空</translation>
    </message>
    <message>
        <source>something else uses this value already</source>
        <translation>这个值已经被占用</translation>
    </message>
    <message>
        <source>tables are nested too deep</source>
        <translation>层次太深</translation>
    </message>
    <message>
        <source>tables are nested too deep, or a number has no end</source>
        <translation>层次太深，或数字没有尽头</translation>
    </message>
    <message>
        <source>the archive is newer than it</source>
        <translation>档案的版本比程序新</translation>
    </message>
    <message>
        <source>the cells of a list fill a row of their own</source>
        <translation>清单的格子要自成一行</translation>
    </message>
    <message>
        <source>the code is in no table</source>
        <translation>代码表里没有这个代码</translation>
    </message>
    <message>
        <source>the condition cannot be read</source>
        <translation>条件看不懂</translation>
    </message>
    <message>
        <source>the disk did not read or write</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件读不出来</translation>
    </message>
    <message>
        <source>the file holds days of several years</source>
        <translation>一个文件里有好几年的日子</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>the file's name says another year</source>
        <translation>文件名写的是另一年</translation>
    </message>
    <message>
        <source>the key is missing</source>
        <translation>缺少这个键</translation>
    </message>
    <message>
        <source>the kind of value does not fit</source>
        <translation>值的类型对不上</translation>
    </message>
    <message>
        <source>the line has too few or too many cells</source>
        <translation>这一行的格数不对</translation>
    </message>
    <message>
        <source>the margin leaves no room for the footer</source>
        <translation>页边距太小，放不下页脚</translation>
    </message>
    <message>
        <source>the margins leave no room</source>
        <translation>页边距太大，没有地方了</translation>
    </message>
    <message>
        <source>the number of its schema is missing</source>
        <translation>缺少格式版本号</translation>
    </message>
    <message>
        <source>the promise is longer than the law allows</source>
        <translation>承诺时限比法定的还长</translation>
    </message>
    <message>
        <source>the rows of the table's picture differ in length</source>
        <translation>表格各行长短不一</translation>
    </message>
    <message>
        <source>the table has too many cells</source>
        <translation>表格的格子太多</translation>
    </message>
    <message>
        <source>the text cannot be read as TOML</source>
        <translation>这一行不是 TOML 的写法</translation>
    </message>
    <message>
        <source>the text holds a character that no text may hold</source>
        <translation>文字里有不能用的字符</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>the value has another form</source>
        <translation>值的写法对不上</translation>
    </message>
    <message>
        <source>the value is empty</source>
        <translation>值是空的</translation>
    </message>
    <message>
        <source>the value is too large</source>
        <translation>值太大</translation>
    </message>
    <message>
        <source>the value is too long</source>
        <translation>值太长</translation>
    </message>
    <message>
        <source>the value is too small or too large</source>
        <translation>数值太小或太大</translation>
    </message>
    <message>
        <source>the widths do not match the columns of the table</source>
        <translation>列宽和表格的列对不上</translation>
    </message>
    <message>
        <source>the year before is missing</source>
        <translation>前一年还没有</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>这不是日期</translation>
    </message>
    <message>
        <source>this name cannot be read</source>
        <translation>名称看不懂</translation>
    </message>
    <message>
        <source>this value cannot be used</source>
        <translation>值不能用</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 行读不出。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Archive in {folder}</source>
        <translation>档案在 {folder}</translation>
    </message>
    <message>
        <source>Backup of {made} with {cases} cases. What was recorded after it would be lost; the present file is kept beside it.</source>
        <translation>{made} 的备份，含 {cases} 件办件。此后登记的内容会丢失；现在的文件留存在旁边。</translation>
    </message>
    <message>
        <source>Backups (*.hallbackup)</source>
        <translation>备份 (*.hallbackup)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>选择其他备份…</translation>
    </message>
    <message>
        <source>Folder for what is readable</source>
        <translation>可读内容存到哪个文件夹</translation>
    </message>
    <message>
        <source>How many rows are lost is not known.</source>
        <translation>丢失多少行无法得知。</translation>
    </message>
    <message>
        <source>Looking at what is damaged…</source>
        <translation>正在查看损坏情况…</translation>
    </message>
    <message>
        <source>Lost, at least: {kinds}.</source>
        <translation>至少丢失：{kinds}。</translation>
    </message>
    <message>
        <source>Lost: {kinds}.</source>
        <translation>丢失：{kinds}。</translation>
    </message>
    <message>
        <source>No row is lost.</source>
        <translation>没有丢失任何一行。</translation>
    </message>
    <message>
        <source>Nothing was changed or mended; the file stays as it is.</source>
        <translation>没有修改也没有自动修复，文件保持原样。</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>档案口令或恢复密钥</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>放回这份备份</translation>
    </message>
    <message>
        <source>Recovery key of the archive</source>
        <translation>档案恢复密钥</translation>
    </message>
    <message>
        <source>Save what is readable…</source>
        <translation>导出可读内容…</translation>
    </message>
    <message>
        <source>Saved {rows} rows in {folder}. </source>
        <translation>已导出 {rows} 行，在 {folder}。</translation>
    </message>
    <message>
        <source>Seal this sheet in an envelope, sign across the flap and lock it away. Whoever has it can open the archive. When the passphrase is lost, type the key at the start in its place.</source>
        <translation>请把这张纸装进信封，骑缝签名，锁起来。谁有它谁就能打开档案。忘了档案口令时，开机在档案口令处输入这串密钥。</translation>
    </message>
    <message>
        <source>The archive is looked through page by page…</source>
        <translation>正在逐页检查档案……</translation>
    </message>
    <message>
        <source>The backup is checked and put back…</source>
        <translation>正在核对并放回备份…</translation>
    </message>
    <message>
        <source>The file is gone, but its backups lie in the folder.</source>
        <translation>档案文件不见了，但备份还在文件夹里。</translation>
    </message>
    <message>
        <source>The key opens no page of this file: the key file beside it may be of another archive.</source>
        <translation>钥匙打不开文件的任何一页：旁边的钥匙文件可能属于另一个档案。</translation>
    </message>
    <message>
        <source>There is no sound backup on this computer.</source>
        <translation>这台电脑上没有完好的备份。</translation>
    </message>
    <message>
        <source>What is readable can be saved: one table file each, and a list of the rows lost. These files are not encrypted and hold personal data.</source>
        <translation>可以导出还能读出的内容：每张表一个文件，另有一份丢失行数清单。这些文件没有加密，含个人信息。</translation>
    </message>
    <message>
        <source>What is readable is being saved…</source>
        <translation>正在导出可读内容…</translation>
    </message>
    <message>
        <source>acts on cases</source>
        <translation>办件经过</translation>
    </message>
    <message>
        <source>appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>changes of households</source>
        <translation>家庭变动</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>首问登记</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>lines of the journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>no backup is chosen</source>
        <translation>没有选中备份</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>纸件</translation>
    </message>
    <message>
        <source>people</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>there is no file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>{bad} of {pages} pages are damaged. {rows} rows can be read. </source>
        <translation>共 {pages} 页，损坏 {bad} 页；读得出 {rows} 行。</translation>
    </message>
</context>
<context>
    <name>Residents</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n 行已写入 {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 or 5+</source>
        <translation>如 1 或 5+</translation>
    </message>
    <message>
        <source>80+ living alone</source>
        <translation>80岁以上独居</translation>
    </message>
    <message>
        <source>80+ living alone, not visited for 30 days</source>
        <translation>80岁以上独居，30天未走访</translation>
    </message>
    <message>
        <source>80+ or 60-79</source>
        <translation>如 80+ 或 60-79</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Alt+R shows all again.</source>
        <translation>按 Alt+R 又看全部。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Children under 7</source>
        <translation>7岁以下儿童</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销户日期</translation>
    </message>
    <message>
        <source>Collective household</source>
        <translation>集体户</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of this list</source>
        <translation>这个名单的列</translation>
    </message>
    <message>
        <source>Copy the rows as text</source>
        <translation>把选中的行复制成文字</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Enter shows the list; print or export it from there.</source>
        <translation>按 Enter 看名单，再从那里导出。</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>立户日期</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) to Excel</source>
        <translation>
            <numerusform>导出 %n 行到 Excel</numerusform>
        </translation>
    </message>
    <message>
        <source>F</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Family household</source>
        <translation>家庭户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>户档案号</translation>
    </message>
    <message>
        <source>Fill in a form</source>
        <translation>填上级表</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>存放文件的文件夹</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>删去这个筛选</translation>
    </message>
    <message>
        <source>Give a file name that ends in .xlsx.</source>
        <translation>请写以 .xlsx 结尾的文件名。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Head's phone</source>
        <translation>户主电话</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住家</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Households not visited for 90 days</source>
        <translation>90天未走访的户</translation>
    </message>
    <message>
        <source>Households of five and more</source>
        <translation>五人及以上的户</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>Import a file of residents, or record a household.</source>
        <translation>可以导入居民文件，或登记一户。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>存下这个筛选</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>常用筛选</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离开日期</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Living</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>Living here, registered elsewhere</source>
        <translation>人在户不在</translation>
    </message>
    <message>
        <source>M</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Missing people</source>
        <translation>失踪人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名字</translation>
    </message>
    <message>
        <source>Nobody fits this filter</source>
        <translation>没有符合筛选的</translation>
    </message>
    <message>
        <source>Nobody stands in the archive yet</source>
        <translation>档案里还没有人</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>未走访</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>People or households</source>
        <translation>看人／看户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Please give the filter a name.</source>
        <translation>请给筛选起个名字。</translation>
    </message>
    <message>
        <source>Please write what the whole numbers are for.</source>
        <translation>请写明完整号码的用途。</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Print all sheets</source>
        <translation>逐一打印表单</translation>
    </message>
    <message>
        <source>Print the cards of {count} households?</source>
        <translation>打印 {count} 户的档案表？</translation>
    </message>
    <message>
        <source>Print the sheets of {count} people?</source>
        <translation>打印 {count} 人的个人信息表？</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>Register and home</source>
        <translation>人户状况</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>Registered, living elsewhere</source>
        <translation>户在人不在</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Shift with a click on a head does the same.</source>
        <translation>按住 Shift 点表头也可以。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>显示这些列</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>看这个名单</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort this list</source>
        <translation>名单排序</translation>
    </message>
    <message>
        <source>Sort those alike</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Sort those that are alike</source>
        <translation>前面相同的，再按什么排？</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Enter takes them.</source>
        <translation>空格显示或隐藏一列，Enter 确定。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The file names you and the time, and the export goes into the journal.</source>
        <translation>文件上写明导出人和时间，导出记入日志。</translation>
    </message>
    <message>
        <source>The order in force chosen once more turns the list round.</source>
        <translation>再选一次现在的排法，就倒过来排。</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Visit in turn</source>
        <translation>逐户走访</translation>
    </message>
    <message>
        <source>What the whole numbers are for</source>
        <translation>完整号码的用途</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Whole ID numbers and phones, not masked</source>
        <translation>导出完整的身份号码和电话，不遮</translation>
    </message>
    <message>
        <source>a file is being written</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>{day} 的样子</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>按地址</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>按年龄</translation>
    </message>
    <message>
        <source>by file number</source>
        <translation>按档案号</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>by people living there</source>
        <translation>按居住人数</translation>
    </message>
    <message>
        <source>by the day they came</source>
        <translation>按迁入日期</translation>
    </message>
    <message>
        <source>by the head's name</source>
        <translation>按户主姓名</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>date of birth not known</source>
        <translation>出生日期不详</translation>
    </message>
    <message>
        <source>died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>died {day}</source>
        <translation>{day} 去世</translation>
    </message>
    <message>
        <source>every household</source>
        <translation>所有的户</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有的人</translation>
    </message>
    <message>
        <source>held: the row in full</source>
        <translation>按住看整行</translation>
    </message>
    <message>
        <source>households</source>
        <translation>居民户</translation>
    </message>
    <message>
        <source>living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>living here</source>
        <translation>住在本辖区</translation>
    </message>
    <message>
        <source>living here, registered elsewhere</source>
        <translation>人在户不在</translation>
    </message>
    <message>
        <source>living only</source>
        <translation>人在户不在</translation>
    </message>
    <message>
        <source>living where registered</source>
        <translation>人户一致</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>失踪</translation>
    </message>
    <message>
        <source>missing since {day}</source>
        <translation>{day} 失踪</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>name, as 80+ living alone</source>
        <translation>名字，如“80+独居”</translation>
    </message>
    <message>
        <source>no building given</source>
        <translation>未填楼栋</translation>
    </message>
    <message>
        <source>no filter is set</source>
        <translation>没有设筛选</translation>
    </message>
    <message>
        <source>no grid given</source>
        <translation>未分网格</translation>
    </message>
    <message>
        <source>not visited for {days} days</source>
        <translation>{days}天未走访</translation>
    </message>
    <message>
        <source>people</source>
        <translation>居民名单</translation>
    </message>
    <message>
        <source>registered and living</source>
        <translation>人户一致</translation>
    </message>
    <message>
        <source>registered and living in two homes here</source>
        <translation>户籍、居住都在辖区，不在一户</translation>
    </message>
    <message>
        <source>registered here</source>
        <translation>户籍在本辖区</translation>
    </message>
    <message>
        <source>registered here, living elsewhere</source>
        <translation>户在人不在</translation>
    </message>
    <message>
        <source>registered only</source>
        <translation>户在人不在</translation>
    </message>
    <message>
        <source>sex not given</source>
        <translation>性别未填</translation>
    </message>
    <message>
        <source>so many days</source>
        <translation>多少天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>up to {most} living there</source>
        <translation>住 {most} 人以下</translation>
    </message>
    <message>
        <source>up to {most} years</source>
        <translation>{most}岁以下</translation>
    </message>
    <message>
        <source>what they are for, a few words</source>
        <translation>用途，几个字</translation>
    </message>
    <message>
        <source>who belong here</source>
        <translation>在本辖区的</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{least} or more living there</source>
        <translation>住 {least} 人以上</translation>
    </message>
    <message>
        <source>{least} to {most} living there</source>
        <translation>住 {least}–{most} 人</translation>
    </message>
    <message>
        <source>{least} to {most} years</source>
        <translation>{least}–{most}岁</translation>
    </message>
    <message>
        <source>{least} years and over</source>
        <translation>{least}岁以上</translation>
    </message>
    <message>
        <source>{order}, downwards</source>
        <translation>{order}，倒序</translation>
    </message>
    <message>
        <source>{order}, then {second}</source>
        <translation>{order}，再{second}</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>“{name}”已删去</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>agent</source>
        <translation>代理员</translation>
    </message>
    <message>
        <source>archivist</source>
        <translation>档案员</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>case handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>enquiry clerk</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>head of the hall</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>intake clerk</source>
        <translation>综合窗口</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>store keeper</source>
        <translation>物资管理员</translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation>系统管理员</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps them, Esc once more drops them.</source>
        <translation>Ctrl+Enter 保存，再按一次 Esc 就不要了。</translation>
    </message>
    <message>
        <source>Drop the last</source>
        <translation>去掉最后一页</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fineness: {dots} dots an inch</source>
        <translation>清晰度：{dots} 点</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
    <message>
        <source>From the camera</source>
        <translation>用高拍仪</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>用扫描仪</translation>
    </message>
    <message>
        <source>It stays on record with the reason and is shown no more.</source>
        <translation>记录和原因都留着，以后不再显示。</translation>
    </message>
    <message>
        <source>JPEG and PNG pictures and PDF files can be added.</source>
        <translation>可以加 JPEG、PNG 图片和 PDF 文件。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>存入日期</translation>
    </message>
    <message>
        <source>Kept: in colour</source>
        <translation>颜色：彩色</translation>
    </message>
    <message>
        <source>Kept: in grey</source>
        <translation>颜色：灰度</translation>
    </message>
    <message>
        <source>Lay the page on the glass and press Space.</source>
        <translation>把纸放在玻璃板上，按 Space。</translation>
    </message>
    <message>
        <source>Lay the pile into the feeder and press Space.</source>
        <translation>把一叠纸放进进纸器，按 Space。</translation>
    </message>
    <message>
        <source>No page was taken yet. Space takes one.</source>
        <translation>还没有拍。按空格拍一页。</translation>
    </message>
    <message numerus="yes">
        <source>Not kept yet: %n page(s). </source>
        <translation>
            <numerusform>还有 %n 页没有保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing hangs here yet</source>
        <translation>这里还没有照片和材料</translation>
    </message>
    <message>
        <source>One paper has at most {most} pages. Ctrl+Enter keeps these.</source>
        <translation>一份材料最多 {most} 页。Ctrl+Enter 保存这些。</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Page {number} is being scanned …</source>
        <translation>正在扫第 {number} 页…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Paper: in the feeder</source>
        <translation>放纸：进纸器</translation>
    </message>
    <message>
        <source>Paper: on the glass</source>
        <translation>放纸：玻璃板</translation>
    </message>
    <message>
        <source>Photo and papers of {name}</source>
        <translation>{name}的照片和材料</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>图片和材料</translation>
    </message>
    <message>
        <source>Practice camera</source>
        <translation>练习高拍仪</translation>
    </message>
    <message>
        <source>Practice scanner</source>
        <translation>练习扫描仪</translation>
    </message>
    <message>
        <source>Scan the page</source>
        <translation>扫这一页</translation>
    </message>
    <message>
        <source>Scan the pile</source>
        <translation>扫这一叠</translation>
    </message>
    <message>
        <source>Scanner: {name}</source>
        <translation>扫描仪：{name}</translation>
    </message>
    <message>
        <source>Scanners are being looked for …</source>
        <translation>正在找扫描仪…</translation>
    </message>
    <message>
        <source>Scanning was stopped. Pages already there are kept.</source>
        <translation>已经停下。扫好的页都还在。</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Take off “{paper}”?</source>
        <translation>撤下“{paper}”？</translation>
    </message>
    <message>
        <source>Take the page</source>
        <translation>拍这一页</translation>
    </message>
    <message>
        <source>The last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>The scanner is still at work. Esc stops it.</source>
        <translation>扫描仪还在扫。Esc 可以停下。</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>高拍仪看到的</translation>
    </message>
    <message>
        <source>{paper}: pages from the camera</source>
        <translation>{paper}：用高拍仪拍</translation>
    </message>
    <message>
        <source>{paper}: pages from the scanner</source>
        <translation>{paper}：用扫描仪扫</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Name · initials · ID tail · phone · address · case number</source>
        <translation>姓名 · 首字母 · 证件尾号 · 电话 · 地址 · 办件号</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有要找的人</translation>
    </message>
    <message>
        <source>Nothing was found for “{typed}”</source>
        <translation>没有找到“{typed}”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>打开户档案</translation>
    </message>
    <message>
        <source>Register “{typed}” as a new person</source>
        <translation>登记新人“{typed}”</translation>
    </message>
    <message>
        <source>Search people, households and cases</source>
        <translation>找人、找户、找办件</translation>
    </message>
    <message>
        <source>Start intake for this person</source>
        <translation>为此人受理</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选</translation>
    </message>
    <message>
        <source>hold for the full number (goes into the journal)</source>
        <translation>按住看全号（记入日志）</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>跳到下一组</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n characters or more, not the name</source>
        <translation>
            <numerusform>至少 %n 个字符，不含姓名</numerusform>
        </translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>A colleague forgot the password</source>
        <translation>同事忘了口令</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>给{name}换新口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文 English</translation>
    </message>
    <message>
        <source>Faces of papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>For every paper that has no printer of its own</source>
        <translation>没有单独指定打印机的纸都用它</translation>
    </message>
    <message>
        <source>Give a new password</source>
        <translation>换新口令</translation>
    </message>
    <message>
        <source>Give this password</source>
        <translation>就用这个口令</translation>
    </message>
    <message>
        <source>Holds at every computer for you alone.</source>
        <translation>只对您自己有效，换一台电脑也跟着您。</translation>
    </message>
    <message>
        <source>It only unlocks the desk where you sat last. After {tries} wrong ones the password is needed.</source>
        <translation>只能解开您刚才用的这台锁着的机器。输错 {tries} 次就要输口令。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Lines of text may break elsewhere with another face</source>
        <translation>换字体后，换行位置可能不同</translation>
    </message>
    <message>
        <source>My PIN for the locked desk</source>
        <translation>我的解锁码</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>No PIN unlocks the desk any more</source>
        <translation>不再用解锁码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>解锁码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Present one</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>设定解锁码</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The PIN unlocks this desk from now on</source>
        <translation>从现在起可用解锁码解锁</translation>
    </message>
    <message>
        <source>The faces of papers change at the next start</source>
        <translation>下次启动时换用新的文书字体</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>下次打开时换语言</translation>
    </message>
    <message>
        <source>The new password holds from the next login</source>
        <translation>新口令从下次登录起用</translation>
    </message>
    <message>
        <source>The present password of {name} no longer holds. That you gave a new one goes into the journal.</source>
        <translation>{name}原来的口令从此作废。您换了口令，会记进日志。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Those of Windows, where it has them</source>
        <translation>优先用 Windows 自带字体</translation>
    </message>
    <message>
        <source>Those of the program, alike in every hall</source>
        <translation>用程序自带字体，各站一致</translation>
    </message>
    <message>
        <source>{least} to {most} digits; empty takes it away</source>
        <translation>{least} 到 {most} 位数字；空着就取消</translation>
    </message>
    <message>
        <source>{name} logs in with the new password from now on</source>
        <translation>{name}现在起用新口令登录</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Back to the real archive</source>
        <translation>回到正式档案</translation>
    </message>
    <message>
        <source>Close this</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Practice archive: everything is invented, paper carries the watermark “practice”.</source>
        <translation>练习档案：人物和办件都是虚构的，打出的纸带“练习”水印，不会进入正式档案。</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>查看处理办法</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>办事台状态</translation>
    </message>
    <message>
        <source>Take in the year</source>
        <translation>导入这一年</translation>
    </message>
    <message>
        <source>The archive is busy with something else; what you asked for waits.</source>
        <translation>档案正忙着别的事，您要的操作在排队，请稍等。</translation>
    </message>
    <message>
        <source>The date is confirmed; do it once more now.</source>
        <translation>日期已确认，请再按一次。</translation>
    </message>
    <message>
        <source>The screen is hidden. F12 shows it again.</source>
        <translation>屏幕已遮住，按 F12 回来。</translation>
    </message>
    <message>
        <source>Today's date is right</source>
        <translation>确认今天的日期没错</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Came {came}, settled {settled}, handed out {out}, passed on {passed}</source>
        <translation>收件 {came}，办结 {settled}，交付 {out}，转交 {passed}</translation>
    </message>
    <message>
        <source>Copies sealed: {seals} · unfinished drafts: {drafts}</source>
        <translation>用印 {seals} 份 · 未办完的草稿 {drafts} 份</translation>
    </message>
    <message>
        <source>End and print the sheet</source>
        <translation>结班并打印</translation>
    </message>
    <message>
        <source>End the shift at {window}?</source>
        <translation>{window}结班？</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>交待事项</translation>
    </message>
    <message>
        <source>No paper waits to be printed</source>
        <translation>没有待打印的文书</translation>
    </message>
    <message>
        <source>Papers waiting to be printed: {count} ({names})</source>
        <translation>待打印 {count} 份（{names}）</translation>
    </message>
    <message>
        <source>The shift is ended and on the register</source>
        <translation>已结班并登记</translation>
    </message>
    <message>
        <source>what the next one has to know; it stands on the sheet</source>
        <translation>下一班要知道的，印在结班单上</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>A backup is being made, the desk closes by itself…</source>
        <translation>正在备份，备好会自己关上……</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>档案所在的文件夹</translation>
    </message>
    <message>
        <source>The archive is being opened…</source>
        <translation>正在打开档案……</translation>
    </message>
    <message>
        <source>The practice archive is being made…</source>
        <translation>正在准备练习档案……</translation>
    </message>
    <message>
        <source>This computer account keeps no key; the passphrase is asked again</source>
        <translation>此电脑账户不能保存密钥，下次仍需输入口令</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>Choose another folder</source>
        <translation>选另一个文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>只查看</translation>
    </message>
    <message>
        <source>Open the practice archive</source>
        <translation>打开练习档案</translation>
    </message>
    <message>
        <source>Set up a new archive here</source>
        <translation>在这里新建档案</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n own file(s) not in force</source>
        <translation>
            <numerusform>%n 个自有文件没有生效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to print</source>
        <translation>
            <numerusform>%n 张待打</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive encrypted</source>
        <translation>档案 已加密</translation>
    </message>
    <message numerus="yes">
        <source>Backup %n hour(s) ago</source>
        <translation>
            <numerusform>备份 %n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup %n minute(s) ago</source>
        <translation>
            <numerusform>备份 %n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups wait for a confirmation</source>
        <translation>刚恢复过备份，自动备份待确认</translation>
    </message>
    <message>
        <source>Disk small, old backups went early</source>
        <translation>磁盘空间小，旧备份提前清理</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n day(s) ago</source>
        <translation>
            <numerusform>上次备份在 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>No receipt printer chosen</source>
        <translation>没选收件打印机</translation>
    </message>
    <message>
        <source>The practice archive is not backed up</source>
        <translation>练习档案不备份</translation>
    </message>
    <message>
        <source>The second backup place is not there</source>
        <translation>另存备份的地方不在</translation>
    </message>
    <message>
        <source>The test restore failed</source>
        <translation>备份试恢复未通过</translation>
    </message>
    <message>
        <source>The working days of {year} are not loaded yet</source>
        <translation>{year} 年的工作日表还没有载入</translation>
    </message>
    <message>
        <source>Working days to the end of {year}</source>
        <translation>工作日历至 {year} 年底</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>{time} 存过</translation>
    </message>
    <message>
        <source>tested {month}-{day}</source>
        <translation>{month}-{day} 试恢复通过</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理员</translation>
    </message>
    <message>
        <source>All open cases</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>Another day, month or year</source>
        <translation>换日期、月份或年份</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接收情况</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>按事项</translation>
    </message>
    <message>
        <source>By line of business</source>
        <translation>按业务线</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按承办人</translation>
    </message>
    <message>
        <source>By window</source>
        <translation>按窗口</translation>
    </message>
    <message>
        <source>Commissioned</source>
        <translation>委托日期</translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation>复制小结</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>跑办</translation>
    </message>
    <message>
        <source>Errands and figures appear here by themselves.</source>
        <translation>有跑办或办件时会自动出现。</translation>
    </message>
    <message>
        <source>Errands by day and office</source>
        <translation>按日期和部门的跑办</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计数</translation>
    </message>
    <message>
        <source>First-asked records open: {count}</source>
        <translation>首问登记未了 {count} 条</translation>
    </message>
    <message>
        <source>For</source>
        <translation>委托人</translation>
    </message>
    <message>
        <source>For the head</source>
        <translation>报站长</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Full agency</source>
        <translation>全程代办</translation>
    </message>
    <message>
        <source>Full agency from {first} to {last}</source>
        <translation>全程代办登记 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Handed on in a day</source>
        <translation>当日交接单</translation>
    </message>
    <message>
        <source>Handed on, {day}</source>
        <translation>当日交接 {day}</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>交付日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Late, to be supervised</source>
        <translation>超期，要督办</translation>
    </message>
    <message>
        <source>List the cases of a column</source>
        <translation>列出这一栏的办件</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>平均用时</translation>
    </message>
    <message>
        <source>Month or year</source>
        <translation>月份或年份</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>现在没有</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Oldest open case: {number}, since {day}</source>
        <translation>最早的在办件 {number}，{day} 收件</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>On-time rate</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>On-time rate = decided on or before the promised day ÷ decided. Mean days = counted working days of promise items ÷ their number. Speed-up = (promised − used) ÷ promised.</source>
        <translation>按时办结率＝决定日不晚于承诺日的件数÷办结件数。平均用时＝承诺件计入时限的工作日之和÷件数。提速率＝（承诺工作日－实用工作日）÷承诺工作日。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Open after</source>
        <translation>期末在办</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>现在在办</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Refused or withdrawn</source>
        <translation>不予、撤回</translation>
    </message>
    <message>
        <source>Register of full agency</source>
        <translation>全程代办登记单</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>提速率</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Summary and formulas</source>
        <translation>小结和算法</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查统计</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>The summary is copied</source>
        <translation>小结已复制</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To bring or collect</source>
        <translation>需带、待取</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>接收人（部门）</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Trend of twelve months</source>
        <translation>十二个月走势</translation>
    </message>
    <message>
        <source>Urged without an answer: {count}</source>
        <translation>催办未答复 {count} 件</translation>
    </message>
    <message>
        <source>Very late, highest supervision</source>
        <translation>严重超期，最高级督办</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>谁不在岗</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>accepted before: {count}</source>
        <translation>上期受理 {count} 件</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>指定承办</translation>
    </message>
    <message>
        <source>cases of a column</source>
        <translation>列出该栏办件</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>errands, report and registers are printed</source>
        <translation>跑办、报表、登记单可以打印</translation>
    </message>
    <message>
        <source>full agency</source>
        <translation>全程代办登记单</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已递交</translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>当日交接单</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>list or open</source>
        <translation>列出或打开</translation>
    </message>
    <message>
        <source>next list</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>no line given</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>not yet answered</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>only report and registers are written into files</source>
        <translation>报表和登记单可以导出</translation>
    </message>
    <message>
        <source>only the report is written down</source>
        <translation>只有报表可以导出和复制</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>report</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已接</translation>
    </message>
    <message>
        <source>today {accepted} accepted, {decided} decided, {delivered} handed over</source>
        <translation>今日受理 {accepted} 件，办结 {decided} 件，交付 {delivered} 件</translation>
    </message>
    <message>
        <source>{accepted} accepted, none decided</source>
        <translation>受理 {accepted} 件，没有办结</translation>
    </message>
    <message>
        <source>{accepted} accepted, {decided} decided, {on_time} on time ({rate}), {late} late</source>
        <translation>受理 {accepted} 件，办结 {decided} 件，按时 {on_time} 件（{rate}），超期 {late} 件</translation>
    </message>
    <message>
        <source>{month}: {figures}</source>
        <translation>{month}：{figures}</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source> (covers for {cover_for})</source>
        <translation>（代{cover_for}）</translation>
    </message>
    <message>
        <source> ({relation})</source>
        <translation>（{relation}）</translation>
    </message>
    <message>
        <source> {number}</source>
        <translation> {number}</translation>
    </message>
    <message>
        <source> · slip {slip_number}</source>
        <translation> · {slip_number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, bring {bring}</source>
        <translation>，带{bring}</translation>
    </message>
    <message>
        <source>, collect {collect}</source>
        <translation>，取{collect}</translation>
    </message>
    <message>
        <source>, no. {number}</source>
        <translation>，编号 {number}</translation>
    </message>
    <message>
        <source>, ready by {due}</source>
        <translation>，预计 {due} 完成</translation>
    </message>
    <message>
        <source>, slip {slip}</source>
        <translation>，回执 {slip}</translation>
    </message>
    <message>
        <source>, to {person}</source>
        <translation>，经手 {person}</translation>
    </message>
    <message>
        <source>, {result}</source>
        <translation>，{result}</translation>
    </message>
    <message>
        <source>: {enclosed}</source>
        <translation>：{enclosed}</translation>
    </message>
    <message>
        <source>: {name}</source>
        <translation>：{name}</translation>
    </message>
    <message>
        <source>: {opinion}</source>
        <translation>：{opinion}</translation>
    </message>
    <message>
        <source>: {powers}</source>
        <translation>：{powers}</translation>
    </message>
    <message>
        <source>: {reason}</source>
        <translation>：{reason}</translation>
    </message>
    <message>
        <source>: {result}</source>
        <translation>：{result}</translation>
    </message>
    <message>
        <source>: {shelf}</source>
        <translation>：{shelf}</translation>
    </message>
    <message>
        <source>: {words}</source>
        <translation>：{words}</translation>
    </message>
    <message>
        <source>; last day now {due}</source>
        <translation>；最后一日为 {due}</translation>
    </message>
    <message>
        <source>; late because {late}</source>
        <translation>；超期原因：{late}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Agent checked</source>
        <translation>代理人已复核</translation>
    </message>
    <message>
        <source>Answered {way}</source>
        <translation>{way}答复</translation>
    </message>
    <message>
        <source>Answered {way}, settled</source>
        <translation>{way}答复，办结</translation>
    </message>
    <message>
        <source>Asked afterwards: {satisfied}</source>
        <translation>回访：{satisfied}</translation>
    </message>
    <message>
        <source>Back from the errand</source>
        <translation>外出返回</translation>
    </message>
    <message>
        <source>Came back undone</source>
        <translation>退回未办</translation>
    </message>
    <message>
        <source>Clock paused for {step} until {until}</source>
        <translation>因{step}暂停计时，到 {until}</translation>
    </message>
    <message>
        <source>Clock runs again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Collected at {office}: {got}</source>
        <translation>在{office}取得：{got}</translation>
    </message>
    <message>
        <source>Commission ended</source>
        <translation>代办终止</translation>
    </message>
    <message>
        <source>Commission renewed until {until}</source>
        <translation>续办委托，到 {until}</translation>
    </message>
    <message>
        <source>Commission suspended</source>
        <translation>代办中止</translation>
    </message>
    <message>
        <source>Commission to {agent} until {until}</source>
        <translation>委托{agent}代办，到 {until}</translation>
    </message>
    <message>
        <source>Decided on {on}: {decision}</source>
        <translation>{on} 决定：{decision}</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Ended without a result</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Entered in {system} as {number} on {on}</source>
        <translation>{on} 录入{system}，编号 {number}</translation>
    </message>
    <message>
        <source>Errand planned: {office} on {on}</source>
        <translation>安排跑办：{office}，{on}</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Five working days without an answer: counts as accepted from its receipt</source>
        <translation>满 5 个工作日没有答复，从收件之日起视为受理</translation>
    </message>
    <message>
        <source>Given to {to}</source>
        <translation>指定{to}承办</translation>
    </message>
    <message>
        <source>Handed in at {office}: {handed}</source>
        <translation>向{office}递交：{handed}</translation>
    </message>
    <message>
        <source>Handed over to {collector}</source>
        <translation>交付{collector}</translation>
    </message>
    <message>
        <source>Handler not clear: {to} names one by {by}</source>
        <translation>承办人不明确，报{to}，{by} 前明确</translation>
    </message>
    <message>
        <source>Handling begun</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Late because: {reason}</source>
        <translation>超期原因：{reason}</translation>
    </message>
    <message>
        <source>Limit changed to {days} day(s)</source>
        <translation>时限改为 {days} 天</translation>
    </message>
    <message>
        <source>Limit extended by {days} day(s)</source>
        <translation>延期 {days} 天</translation>
    </message>
    <message>
        <source>Missing papers came: {came}; accepted</source>
        <translation>收到补件：{came}，受理</translation>
    </message>
    <message>
        <source>Missing papers came; accepted</source>
        <translation>收到补件，受理</translation>
    </message>
    <message>
        <source>Not issued here: {certificate}; guidance given</source>
        <translation>“{certificate}”不由社区出具，已给办事指引</translation>
    </message>
    <message>
        <source>Not taken over, stays with {back_to}</source>
        <translation>未接收，仍由{back_to}承办</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>备注：{words}</translation>
    </message>
    <message>
        <source>Nothing came until {by}</source>
        <translation>到 {by} 没有收到补件</translation>
    </message>
    <message>
        <source>Offered to {to}</source>
        <translation>移交{to}，等待接收</translation>
    </message>
    <message>
        <source>Opened again, to be checked by {by}</source>
        <translation>重新审查，{by} 前答复</translation>
    </message>
    <message>
        <source>Originals handed back to {to}: {what}</source>
        <translation>退还原件给{to}：{what}</translation>
    </message>
    <message>
        <source>Originals taken in: {what}</source>
        <translation>收存原件：{what}</translation>
    </message>
    <message>
        <source>Out on the errand, back by {back_by}</source>
        <translation>外出代办，{back_by} 返回</translation>
    </message>
    <message>
        <source>Papers taken in for checking</source>
        <translation>收件，待审</translation>
    </message>
    <message>
        <source>Passed on to {body}, answer by {answer_by}</source>
        <translation>转{body}办理，{answer_by} 前答复</translation>
    </message>
    <message>
        <source>Pause prolonged until {until}</source>
        <translation>暂停延长到 {until}</translation>
    </message>
    <message>
        <source>Promised papers came: {came}</source>
        <translation>容缺材料补来：{came}</translation>
    </message>
    <message>
        <source>Rating closed</source>
        <translation>评价完成</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>不予受理：{reason}</translation>
    </message>
    <message>
        <source>Reply came</source>
        <translation>收到答复</translation>
    </message>
    <message>
        <source>Result corrected: {what}</source>
        <translation>结果更正：{what}</translation>
    </message>
    <message>
        <source>Result is ready</source>
        <translation>已办结，待领取</translation>
    </message>
    <message>
        <source>Sent back for more, by {by}</source>
        <translation>上级退回补充，{by} 前补来</translation>
    </message>
    <message>
        <source>Submitted to {body}, decision by {answer_by}</source>
        <translation>上报{body}，{answer_by} 前答复</translation>
    </message>
    <message>
        <source>Supervision {level} to {to}: {asked}</source>
        <translation>{level}督办{to}：{asked}</translation>
    </message>
    <message>
        <source>Taken back at once</source>
        <translation>当场撤回</translation>
    </message>
    <message>
        <source>Taken over from {from}</source>
        <translation>从{from}处接收</translation>
    </message>
    <message>
        <source>Told once what is missing: {missing}</source>
        <translation>一次性告知，缺：{missing}</translation>
    </message>
    <message>
        <source>Urging answered</source>
        <translation>答复催办</translation>
    </message>
    <message>
        <source>Urging no. {count} to {to} {way}: {asked}</source>
        <translation>第 {count} 次催办{to}（{way}）：{asked}</translation>
    </message>
    <message>
        <source>Void: {reason}</source>
        <translation>作废：{reason}</translation>
    </message>
    <message>
        <source>Withdrawn by the applicant</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Working days changed: last day {due} instead of {was}</source>
        <translation>工作日历变更：最后一日由 {was} 改为 {due}</translation>
    </message>
    <message>
        <source>by the program</source>
        <translation>到期自动记入</translation>
    </message>
    <message>
        <source>{act} (approved by {name}, {moment})</source>
        <translation>{act}（{name} 于 {moment} 批准）</translation>
    </message>
    <message>
        <source>{act} (entered late: really {moment}; {why})</source>
        <translation>{act}（补录：实际 {moment}；{why}）</translation>
    </message>
    <message>
        <source>{act}: {result}</source>
        <translation>{act}：{result}</translation>
    </message>
    <message>
        <source>{why}; on blank {number}</source>
        <translation>{why}；备用单 {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>还有 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Archive in {folder}</source>
        <translation>档案在 {folder}</translation>
    </message>
    <message>
        <source>From now on it opens by itself for this computer account</source>
        <translation>以后用此电脑账户自动打开</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>档案口令，或恢复密钥</translation>
    </message>
    <message>
        <source>The archive is locked</source>
        <translation>档案锁着</translation>
    </message>
    <message>
        <source>The head of the hall chose the passphrase at the first set-up. The recovery key lies printed in the sealed envelope.</source>
        <translation>档案口令是第一次设置时站长定的。恢复密钥印在封好的信封里。</translation>
    </message>
    <message numerus="yes">
        <source>again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后可以再试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>A backup is made first. Then the desk closes, and comes back by itself after some seconds up to some minutes. When the new version does not pass its first start, this one returns with the archive as it was.</source>
        <translation>先自动备份，然后程序关闭，几秒到几分钟后自动重新打开。新版本如果首次启动没有通过，会自动退回现在的版本，档案保持原样。</translation>
    </message>
    <message>
        <source>Alt+O looks at an update file of the supplier. Its signature and every byte are checked; nothing is changed by that.</source>
        <translation>按 Alt+O 查看供应方的更新文件。程序会核对签名和文件的每个字节；只查看不作任何改动。</translation>
    </message>
    <message>
        <source>Back to this version</source>
        <translation>返回当前版本</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Ctrl+Enter makes a backup, closes the desk and brings the new version in. Other work at this desk should be finished.</source>
        <translation>按 Ctrl+Enter 先备份，再关闭程序并换上新版本。请先办完本窗口手头的工作。</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It runs from its source; only an installed program is updated.</source>
        <translation>程序直接由源代码运行；只有安装好的程序才能更新。</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>Look at an update</source>
        <translation>查看更新文件</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Supplier's key</source>
        <translation>供应方公钥</translation>
    </message>
    <message>
        <source>The program is being updated; the desk comes back by itself. Wait…</source>
        <translation>正在更新程序，完成后会自动重新打开，请稍候……</translation>
    </message>
    <message>
        <source>The program was updated; this is version {version}.</source>
        <translation>程序已更新，当前版本 {version}。</translation>
    </message>
    <message>
        <source>This program takes no update file</source>
        <translation>本程序不能用文件更新</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update from version {here} to {version}?</source>
        <translation>从版本 {here} 更新到 {version}？</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>现在更新</translation>
    </message>
    <message>
        <source>Update of the program (*.hallupdate)</source>
        <translation>程序更新文件 (*.hallupdate)</translation>
    </message>
    <message>
        <source>Version and update</source>
        <translation>版本更新</translation>
    </message>
    <message>
        <source>Version in use</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>built in: only files signed with it are taken</source>
        <translation>已内置：只接受用它签名的文件</translation>
    </message>
    <message>
        <source>is made before anything is replaced</source>
        <translation>更换之前自动备份</translation>
    </message>
    <message>
        <source>making the backup and unpacking…</source>
        <translation>正在备份并解包……</translation>
    </message>
    <message>
        <source>missing: this program takes no file; install the new version</source>
        <translation>没有：本程序不能用文件更新，请用安装程序安装新版本</translation>
    </message>
    <message>
        <source>no update file is chosen</source>
        <translation>尚未选择更新文件</translation>
    </message>
    <message>
        <source>not from the practice archive</source>
        <translation>练习档案里不能更新</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>the supplier's, checked with every byte of the file</source>
        <translation>供应方签名有效，文件每个字节均已核对</translation>
    </message>
    <message>
        <source>the update is being prepared</source>
        <translation>正在准备更新</translation>
    </message>
    <message>
        <source>{file}, {size} MB unpacked</source>
        <translation>{file}，解包后 {size} MB</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message numerus="yes">
        <source>%n more home(s) are not in this round</source>
        <translation>
            <numerusform>另有 %n 户未列入这一轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Alt+A records a visit all the same.</source>
        <translation>按 Alt+A 照样可以登记走访。</translation>
    </message>
    <message>
        <source>Alt+A records one.</source>
        <translation>按 Alt+A 登记。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待走访</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>Figures of the diary</source>
        <translation>民情日记统计</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>It stays on record with the reason and is no longer counted.</source>
        <translation>记录和原因都留着，不再计入统计。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Leave out of the round</source>
        <translation>跳过这户</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>按月统计</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>新走访</translation>
    </message>
    <message>
        <source>New visit · home {place} of {total}</source>
        <translation>新走访 · 第 {place} 户，共 {total} 户</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>No visit is due</source>
        <translation>没有要走访的户</translation>
    </message>
    <message>
        <source>No visit stands here</source>
        <translation>这里没有走访记录</translation>
    </message>
    <message>
        <source>No visit was recorded yet</source>
        <translation>还没有走访记录</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>受理办件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Print all sheets</source>
        <translation>打印全部走访表</translation>
    </message>
    <message>
        <source>Print the sheets of {count} visits?</source>
        <translation>打印 {count} 次走访的记录表？</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>Record the visit</source>
        <translation>登记走访</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>登记错了</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>逐户走访</translation>
    </message>
    <message>
        <source>Round of visits</source>
        <translation>逐户走访的户</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Somebody else has just changed this visit</source>
        <translation>这条走访刚刚被别人改过</translation>
    </message>
    <message>
        <source>Take back the visit to {whom}?</source>
        <translation>撤回对{whom}的走访？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>The paper of the visit waits in the print centre</source>
        <translation>走访记录已送到打印中心</translation>
    </message>
    <message numerus="yes">
        <source>The round is done: %n home(s) visited</source>
        <translation>
            <numerusform>这一轮走完了，走访 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>走访情况</translation>
    </message>
    <message>
        <source>The visit is recorded</source>
        <translation>走访已登记</translation>
    </message>
    <message>
        <source>The visit was taken back</source>
        <translation>走访已撤回</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>看办件</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Visits at home</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>Visits due</source>
        <translation>待走访的户</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What came of the visit to {whom}?</source>
        <translation>对{whom}的走访有什么结果？</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>还没走访过</translation>
    </message>
    <message>
        <source>no round is under way</source>
        <translation>没有正在逐户走访</translation>
    </message>
    <message>
        <source>no visit is chosen</source>
        <translation>先选一条走访</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>约好的</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>过了 {days} 天</translation>
    </message>
</context>
<context>
    <name>WhyDate</name>
    <message numerus="yes">
        <source>%n day(s) of rest in between are not counted</source>
        <translation>
            <numerusform>中间 %n 天休息，不算</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Accepted on {start}; {limit} from the next day end on {due}.</source>
        <translation>{start}受理，从第二天数起，{limit}，到 {due}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Done on the day it was accepted: {due}.</source>
        <translation>当天受理当天办结：{due}。</translation>
    </message>
    <message>
        <source>Done on the spot.</source>
        <translation>当场办结。</translation>
    </message>
    <message>
        <source>Received on {received}, a day of rest, so it counts as accepted on {start}; {limit} from the next day end on {due}.</source>
        <translation>{received}收件是休息日，算 {start}受理，从第二天数起，{limit}，到 {due}。</translation>
    </message>
    <message>
        <source>The day of acceptance is not counted</source>
        <translation>受理当天不算</translation>
    </message>
    <message>
        <source>Why {day}</source>
        <translation>为什么是 {day}</translation>
    </message>
    <message>
        <source>it ends on a day of rest and moves to the next working day</source>
        <translation>最后一天休息，顺延到下一个工作日</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>statutory</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>{days}: holiday, not counted</source>
        <translation>{days} 放假不算</translation>
    </message>
    <message>
        <source>{days}: rest, not counted</source>
        <translation>{days} 休息不算</translation>
    </message>
    <message>
        <source>{day} is a made-up working day, day {nth}</source>
        <translation>{day} 调休上班，算第 {nth} 天</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>8 characters or more</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>8 characters or more; a sentence is easier to remember</source>
        <translation>至少 8 个字符；一句话更好记</translation>
    </message>
    <message>
        <source>A backup is made every half hour and at the end of the day; a copy on another disk survives this computer. Both can be chosen later as well.</source>
        <translation>每半小时和每天关机前自动备份；再存一份到别的盘，电脑坏了也还在。这两样以后也能选。</translation>
    </message>
    <message>
        <source>A stick or a second disk, as D:\Backup</source>
        <translation>U 盘或第二块硬盘，如 D:\Backup</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Backups and printer</source>
        <translation>备份和打印机</translation>
    </message>
    <message>
        <source>Begin with empty pages</source>
        <translation>从头填</translation>
    </message>
    <message>
        <source>Begins every case number: 2 to 4 of A–H, J–N, P–Z and 2–9</source>
        <translation>办件号的开头：2 到 4 位，用 A–H、J–N、P–Z、2–9</translation>
    </message>
    <message>
        <source>Both are not alike. Type it once more.</source>
        <translation>两次不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选文件夹</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉电话</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>第一次设置</translation>
    </message>
    <message>
        <source>Folder of the archive: {folder}</source>
        <translation>档案放在：{folder}</translation>
    </message>
    <message>
        <source>From the paper, not from the screen; blanks do not matter</source>
        <translation>请照着纸上的输，不要照屏幕；空格不要紧</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅名称</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Leave it empty to choose at the first receipt</source>
        <translation>不选也行，打第一张回执时再选</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Make the archive</source>
        <translation>建档案</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>档案口令</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>打印密钥</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>另存一处</translation>
    </message>
    <message>
        <source>Separated by “、”</source>
        <translation>用“、”隔开</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Short, in Latin letters: the initials will do</source>
        <translation>短的拉丁字母，用姓名首字母就行</translation>
    </message>
    <message>
        <source>Stands on notices, as in “滨河站补字〔2026〕12号”</source>
        <translation>印在告知书文号里，如“滨河站补字〔2026〕12号”</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点代码</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>The archive is being made…</source>
        <translation>正在建档案……</translation>
    </message>
    <message>
        <source>The archive is encrypted. The passphrase opens it on any computer; without it and without the recovery key nobody can open it, nor can the maker of this program.</source>
        <translation>档案是加密的。有档案口令，在哪台电脑都能打开；档案口令和恢复密钥都丢了，谁也打不开，做程序的人也打不开。</translation>
    </message>
    <message>
        <source>The archive is there. Write this key down or print it, seal it in an envelope and lock it away: it opens the archive when the passphrase is lost. It is shown only now.</source>
        <translation>档案建好了。请把这串密钥抄下或打印，装进信封封好锁起来：忘了档案口令时用它打开档案。只在现在显示这一次。</translation>
    </message>
    <message>
        <source>The archive opens by itself for this computer account</source>
        <translation>在这台电脑的这个账户下，档案自己打开</translation>
    </message>
    <message>
        <source>The first two people</source>
        <translation>最先的两个人</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>The head decides, the system administrator keeps accounts and backups; two people, so that nobody does both. More accounts can follow.</source>
        <translation>站长管办事，系统管理员管账号和备份；要两个人，不由一人兼。其他账号以后再加。</translation>
    </message>
    <message>
        <source>The key is locked away, to the login</source>
        <translation>密钥收好了，去登录</translation>
    </message>
    <message>
        <source>The passphrase of the archive</source>
        <translation>档案口令</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>These words stand on every receipt and notice.</source>
        <translation>这些字会印在每张回执和告知书上。</translation>
    </message>
    <message>
        <source>This is not the key shown above. Compare group by group.</source>
        <translation>和上面的密钥对不上，请一组一组对一遍。</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>照着输回来</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>You began before: what you typed is here again, except passwords and passphrase.</source>
        <translation>上次没有设置完：填过的都还在，口令要重新输。</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n case(s) · the most urgent first</source>
        <translation>
            <numerusform>%n 件 · 从急到缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, see the print centre</source>
        <translation>
            <numerusform>还有 %n 张，看打印中心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) stuck</source>
        <translation>
            <numerusform>%n 张没打出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) waiting to print</source>
        <translation>
            <numerusform>待打印 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished draft(s)</source>
        <translation>
            <numerusform>没办完的草稿 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>; all are on the page of cases</source>
        <translation>；其余在“办件”页</translation>
    </message>
    <message>
        <source>A case that was urged stands here until it is answered.</source>
        <translation>被催办督办的件在这里，答复后自动移走。</translation>
    </message>
    <message>
        <source>After a one-time notice the case waits here for the missing papers.</source>
        <translation>发出一次性告知后，件在这里等补材料。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cases taken in for checking stand here until they are decided.</source>
        <translation>收下待审的件，定下来之前都在这里。</translation>
    </message>
    <message>
        <source>Cases, the most urgent first</source>
        <translation>办件，从急到缓</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Do not take over the offered case</source>
        <translation>不接收移交来的件</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Every case taken in was answered</source>
        <translation>收下的件都答复了</translation>
    </message>
    <message>
        <source>Every promised day was kept or lies ahead.</source>
        <translation>承诺的日子都没有过。</translation>
    </message>
    <message>
        <source>Every urging was answered</source>
        <translation>催办都已答复</translation>
    </message>
    <message>
        <source>Everything is printed.</source>
        <translation>都打完了。</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>For me to take over</source>
        <translation>待我接收</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>My first-asked records</source>
        <translation>我的首问</translation>
    </message>
    <message>
        <source>My open cases</source>
        <translation>我的在办</translation>
    </message>
    <message>
        <source>New ones appear by themselves.</source>
        <translation>有新的会自己出现。</translation>
    </message>
    <message>
        <source>No case is due today</source>
        <translation>今天没有到期的件</translation>
    </message>
    <message>
        <source>No paper of this case waits to be printed.</source>
        <translation>这件没有等着打的文书。</translation>
    </message>
    <message>
        <source>Nobody has to bring anything</source>
        <translation>没有等补材料的件</translation>
    </message>
    <message>
        <source>Not yet decided</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Nothing is left half done.</source>
        <translation>没有办到一半的。</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超期的件</translation>
    </message>
    <message>
        <source>Nothing waits for you to take over</source>
        <translation>没有等您接收的件</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print what waits for the case</source>
        <translation>打这件等着的文书</translation>
    </message>
    <message>
        <source>T takes over</source>
        <translation>按 T 接收</translation>
    </message>
    <message>
        <source>Take over the offered case</source>
        <translation>接收移交来的件</translation>
    </message>
    <message>
        <source>Unfinished drafts</source>
        <translation>没办完的草稿</translation>
    </message>
    <message>
        <source>Urged, no answer yet</source>
        <translation>催办未答复</translation>
    </message>
    <message>
        <source>Waiting for correction</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>What a colleague hands over to you stands here until you answer.</source>
        <translation>同事移交给您的件在这里，答复后自动移走。</translation>
    </message>
    <message>
        <source>What you accept at the window appears here by itself.</source>
        <translation>在窗口受理的件会自己出现在这里。</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>You have no open case</source>
        <translation>您手上没有在办的件</translation>
    </message>
    <message>
        <source>accepted today {accepted} · done {done}</source>
        <translation>今天受理 {accepted} · 办结 {done}</translation>
    </message>
    <message>
        <source>answer today</source>
        <translation>请尽快答复</translation>
    </message>
    <message>
        <source>applicant's turn</source>
        <translation>等申请人</translation>
    </message>
    <message>
        <source>before closing</source>
        <translation>下班前</translation>
    </message>
    <message>
        <source>by appointment</source>
        <translation>今天要来</translation>
    </message>
    <message>
        <source>day {nth} of {of}</source>
        <translation>第 {nth}/{of} 日</translation>
    </message>
    <message>
        <source>form workshop · kept {moment}</source>
        <translation>表单工坊 · {moment} 存下</translation>
    </message>
    <message>
        <source>kept {moment}</source>
        <translation>{moment} 存下</translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>最久 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>not for me</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>one key prints</source>
        <translation>一键打出</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>urgent first</source>
        <translation>从急到缓</translation>
    </message>
    <message>
        <source>without a name yet</source>
        <translation>还没有写姓名</translation>
    </message>
    <message>
        <source>{act}: {number}, {name}</source>
        <translation>{act}：{number} {name}</translation>
    </message>
    <message>
        <source>{day} is no working day</source>
        <translation>{day} 休息，不算工作日</translation>
    </message>
    <message>
        <source>{day} is worked in exchange, a working day</source>
        <translation>{day} 调休上班，算工作日</translation>
    </message>
    <message>
        <source>{day} is {name}, no working day</source>
        <translation>{day} {name}放假，不算工作日</translation>
    </message>
    <message>
        <source>“{title}” is on its way to {printer}</source>
        <translation>“{title}”已送到 {printer}</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个填写框</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) chosen</source>
        <translation>
            <numerusform>已选 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) left</source>
        <translation>
            <numerusform>还有 %n 处提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>A brace stands alone; each name needs a pair of them.</source>
        <translation>花括号不成对；每项内容前后要各有一个。</translation>
    </message>
    <message>
        <source>A fixed text</source>
        <translation>固定文字</translation>
    </message>
    <message>
        <source>A form was begun and left</source>
        <translation>有一张新表还没有启用</translation>
    </message>
    <message>
        <source>A new overlay form</source>
        <translation>新做一张套打表</translation>
    </message>
    <message>
        <source>A tick √</source>
        <translation>打勾 √</translation>
    </message>
    <message>
        <source>A value cannot be used: {given}</source>
        <translation>有一个值不能用：{given}</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横放</translation>
    </message>
    <message>
        <source>A5 landscape</source>
        <translation>A5 横放</translation>
    </message>
    <message>
        <source>Address to the building</source>
        <translation>地址到楼栋</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是打</translation>
    </message>
    <message>
        <source>Amount in figures</source>
        <translation>金额小写</translation>
    </message>
    <message>
        <source>Amount in words</source>
        <translation>金额大写</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他大小</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Becomes smaller</source>
        <translation>自动缩小</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始做</translation>
    </message>
    <message>
        <source>Begin a new form</source>
        <translation>新做一张表</translation>
    </message>
    <message>
        <source>Begin another form</source>
        <translation>另做一张</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Both samples fit.</source>
        <translation>两种样例都放得下。</translation>
    </message>
    <message>
        <source>Both samples fit; nothing is wrong.</source>
        <translation>两种样例都放得下，没有要改的。</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>靠下</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>下边对齐</translation>
    </message>
    <message>
        <source>Box to box</source>
        <translation>格距</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose one, then draw its box on the sheet; or drag it there.</source>
        <translation>选一项，再在纸上拉出方框；也可以直接拖到纸上。</translation>
    </message>
    <message>
        <source>Choose the background</source>
        <translation>选底图</translation>
    </message>
    <message>
        <source>Choose two places or more: click with Shift, or Ctrl+A.</source>
        <translation>请先选两处以上：按住 Shift 点，或按 Ctrl+A。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Continuous paper 241 mm</source>
        <translation>241 毫米连续纸</translation>
    </message>
    <message>
        <source>Continuous paper 241 mm, a third</source>
        <translation>241 毫米连续纸三等分</translation>
    </message>
    <message>
        <source>Continuous paper 241 mm, half</source>
        <translation>241 毫米连续纸二等分</translation>
    </message>
    <message>
        <source>Copy beside it</source>
        <translation>旁边再放一个</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Date in full</source>
        <translation>年月日</translation>
    </message>
    <message>
        <source>Draw its box on the sheet, or Enter to put it down here</source>
        <translation>在纸上拉出方框，或按 Enter 放到下面</translation>
    </message>
    <message>
        <source>Even gaps across</source>
        <translation>左右等距</translation>
    </message>
    <message>
        <source>Even gaps down</source>
        <translation>上下等距</translation>
    </message>
    <message>
        <source>F4 landscape</source>
        <translation>F4 横放</translation>
    </message>
    <message>
        <source>Facts of the place</source>
        <translation>这一处的设置</translation>
    </message>
    <message>
        <source>Fangsong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>找内容</translation>
    </message>
    <message>
        <source>Find: name, ID, initials</source>
        <translation>找：姓名、证件、首字母</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Form workshop</source>
        <translation>表单工坊</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Go on with it, or begin another one beside it.</source>
        <translation>可以接着做，也可以另做一张。</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>高（毫米）</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Is empty</source>
        <translation>没有填</translation>
    </message>
    <message>
        <source>Is filled in</source>
        <translation>填了</translation>
    </message>
    <message>
        <source>Is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>It needs a name, a text or a mark.</source>
        <translation>要有内容、文字或记号中的一种。</translation>
    </message>
    <message>
        <source>It reaches over the edge of the sheet.</source>
        <translation>超出了纸边。</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>把我的另存为一张</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>靠左</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>左边对齐</translation>
    </message>
    <message>
        <source>Longest sample</source>
        <translation>最长的样例</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看打样</translation>
    </message>
    <message>
        <source>Make it wide enough</source>
        <translation>加宽到放得下</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>记号</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Middles across</source>
        <translation>左右居中</translation>
    </message>
    <message>
        <source>Middles down</source>
        <translation>上下居中</translation>
    </message>
    <message>
        <source>Month and day</source>
        <translation>月日</translation>
    </message>
    <message>
        <source>Month, day and time</source>
        <translation>月日和时间</translation>
    </message>
    <message>
        <source>More lines, same size</source>
        <translation>换行，字号不变</translation>
    </message>
    <message>
        <source>Name and background</source>
        <translation>表名和底图</translation>
    </message>
    <message>
        <source>Name masked</source>
        <translation>姓名遮盖</translation>
    </message>
    <message>
        <source>Name of the form</source>
        <translation>表的名称</translation>
    </message>
    <message>
        <source>Name, sheet and background</source>
        <translation>表名、纸张和底图</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No form lies on the bench</source>
        <translation>还没有打开表</translation>
    </message>
    <message>
        <source>No such name</source>
        <translation>没有这项内容</translation>
    </message>
    <message>
        <source>Nobody said yet what is printed here.</source>
        <translation>还没有说这里打什么。</translation>
    </message>
    <message>
        <source>Nothing is chosen. Click a box on the sheet, or go from one to the next with Tab.</source>
        <translation>还没有选中。请点纸上的方框，或用 Tab 一处处走。</translation>
    </message>
    <message>
        <source>Nothing is placed yet.</source>
        <translation>表上还没有放内容。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Number masked</source>
        <translation>号码遮盖</translation>
    </message>
    <message>
        <source>One step to the back</source>
        <translation>先画一步</translation>
    </message>
    <message>
        <source>One step to the front</source>
        <translation>后画一步</translation>
    </message>
    <message>
        <source>Open theirs, let mine go</source>
        <translation>打开对方的，放弃我的</translation>
    </message>
    <message>
        <source>Ordinary sample</source>
        <translation>平常的样例</translation>
    </message>
    <message>
        <source>Other sample</source>
        <translation>换样例</translation>
    </message>
    <message>
        <source>Over the pre-printed form</source>
        <translation>连底图一起看</translation>
    </message>
    <message>
        <source>PNG, JPEG or PDF; shown, never printed</source>
        <translation>PNG、JPEG 或 PDF；只给人看，不打出来</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Phone masked</source>
        <translation>电话遮盖</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>这一处</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Printed when</source>
        <translation>何时打</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Put in line</source>
        <translation>排齐</translation>
    </message>
    <message>
        <source>Put in line by</source>
        <translation>怎样排齐</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>靠右</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>右边对齐</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>一样大</translation>
    </message>
    <message>
        <source>Scans and PDF (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>扫描图和 PDF (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>第几页</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Smaller, then more lines</source>
        <translation>先缩小再换行</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Something is not written as a form needs it ({reason}).</source>
        <translation>有一处写法不合要求（{reason}）。</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Stops and says so</source>
        <translation>停下来告诉我</translation>
    </message>
    <message>
        <source>Take a scan or PDF of a pre-printed form and begin.</source>
        <translation>拿印好的表的扫描图或 PDF，就可以开始。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The background is shown here only, never printed</source>
        <translation>底图只在屏幕上显示，不打出来</translation>
    </message>
    <message>
        <source>The condition cannot be read.</source>
        <translation>条件写得看不懂。</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>整张表</translation>
    </message>
    <message>
        <source>The form has too many places.</source>
        <translation>这张表的内容太多了。</translation>
    </message>
    <message>
        <source>The longest sample does not fit.</source>
        <translation>最长的样例放不下。</translation>
    </message>
    <message>
        <source>The longest sample needs {width} mm of width.</source>
        <translation>最长的样例要宽到 {width} 毫米才放得下。</translation>
    </message>
    <message>
        <source>The pre-printed form, scanned or as PDF</source>
        <translation>印好的表：扫描图或 PDF</translation>
    </message>
    <message>
        <source>The sample does not fit.</source>
        <translation>样例放不下。</translation>
    </message>
    <message>
        <source>The sample needs {width} mm of width.</source>
        <translation>样例要宽到 {width} 毫米才放得下。</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>There is no such format: {given}</source>
        <translation>没有这种格式：{given}</translation>
    </message>
    <message>
        <source>There is no such name: {given}</source>
        <translation>没有这项内容：{given}</translation>
    </message>
    <message>
        <source>There is no such style: {given}</source>
        <translation>没有这种样式：{given}</translation>
    </message>
    <message>
        <source>This form is not on the bench any more.</source>
        <translation>这份表单已不在工作台上。</translation>
    </message>
    <message>
        <source>This name cannot be read.</source>
        <translation>这项内容的写法看不懂。</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Tick {mark}</source>
        <translation>打勾 {mark}</translation>
    </message>
    <message>
        <source>To the facts</source>
        <translation>到右边的设置</translation>
    </message>
    <message>
        <source>To the sheet</source>
        <translation>到纸面</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>靠上</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>上边对齐</translation>
    </message>
    <message>
        <source>Try initials or another word.</source>
        <translation>换个说法，或打首字母试试。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容是</translation>
    </message>
    <message>
        <source>What can be placed</source>
        <translation>可放的内容</translation>
    </message>
    <message>
        <source>What is printed alone</source>
        <translation>只看打出来的</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>要改的地方</translation>
    </message>
    <message>
        <source>What the printer gets</source>
        <translation>打印机收到的</translation>
    </message>
    <message>
        <source>What was done to “{title}” is thrown away.</source>
        <translation>已放弃对“{title}”的改动。</translation>
    </message>
    <message>
        <source>Whole sheet</source>
        <translation>看整页</translation>
    </message>
    <message>
        <source>Widen to {width} mm</source>
        <translation>加宽到 {width} 毫米</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>宽（毫米）</translation>
    </message>
    <message>
        <source>Write the name of the form.</source>
        <translation>请写表的名称。</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>cases only</source>
        <translation>只办件有</translation>
    </message>
    <message>
        <source>left {left} · top {top} · {width} × {height} mm</source>
        <translation>左 {left} · 上 {top} · {width} × {height} 毫米</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>还没有选内容</translation>
    </message>
    <message>
        <source>not in force yet</source>
        <translation>还没有启用</translation>
    </message>
    <message>
        <source>overlay form</source>
        <translation>套打</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>已放</translation>
    </message>
    <message>
        <source>printed where a condition holds</source>
        <translation>合条件时才打</translation>
    </message>
    <message>
        <source>residents only</source>
        <translation>只居民有</translation>
    </message>
    <message>
        <source>sheet {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>your own words, with names in braces</source>
        <translation>自己写的话</translation>
    </message>
    <message>
        <source>“{title}” is in force as version {version}</source>
        <translation>“{title}”第 {version} 版已启用</translation>
    </message>
</context>
</TS>
