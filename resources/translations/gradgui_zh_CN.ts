<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>&amp;Licence</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>&amp;Third parties</source>
        <translation>第三方(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>About GradGUI</source>
        <translation>关于 GradGUI</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>Build a network, press Space, and watch what gradient reaches every layer.</source>
        <translation>搭建网络，按空格键，观察到达各层的梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>Copy the versions, to paste them into a report</source>
        <translation>复制版本信息，以便贴入报告</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/about_dialog.py"/>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
</context>
<context>
    <name>ActivationChoice</name>
    <message>
        <location filename="../../gradgui/ui/activation_choice.py"/>
        <source>As the network</source>
        <translation>与网络相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/activation_choice.py"/>
        <source>Network: {activation}</source>
        <translation>网络：{activation}</translation>
    </message>
</context>
<context>
    <name>ActivationSection</name>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>Activation: what φ′ keeps</source>
        <translation>激活函数：φ′ 保留多少</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>Filled: V, what φ gets. Dashed: Z, before {part}.</source>
        <translation>填充：φ 得到的 V。虚线：{part} 之前的 Z。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>Filled: Z, the layer’s pre-activations.</source>
        <translation>填充：该层的预激活值 Z。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>What φ gets is in part NaN or infinite: there is nothing to draw of it.</source>
        <translation>φ 得到的值有一部分是 NaN 或无穷大：没有可画的。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>the skip</source>
        <translation>旁路</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>φ′ of this layer</source>
        <translation>该层的 φ′</translation>
    </message>
</context>
<context>
    <name>ActivationView</name>
    <message>
        <location filename="../../gradgui/ui/lens/activation_view.py"/>
        <source>v = {v}: φ = {value}, φ′ = {derivative}</source>
        <translation>v = {v}：φ = {value}，φ′ = {derivative}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_view.py"/>
        <source>φ and φ′ with this layer’s pre-activations</source>
        <translation>φ 和 φ′，以及该层的预激活值</translation>
    </message>
</context>
<context>
    <name>BoundaryPicture</name>
    <message>
        <location filename="../../gradgui/ui/drawing/boundary_picture.py"/>
        <source>class {name}: output {value}</source>
        <translation>类别 {name}：输出 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/boundary_picture.py"/>
        <source>class {name}: p = {value}</source>
        <translation>类别 {name}：p = {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/boundary_picture.py"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/boundary_picture.py"/>
        <source>the output is not a finite number</source>
        <translation>输出不是有限的数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/boundary_picture.py"/>
        <source>x1 {x} · x2 {y}</source>
        <translation>x1 {x} · x2 {y}</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>mixed</source>
        <translation>多个值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>An edit leaves the run as it is</source>
        <translation>编辑不影响运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>Carried: a new run at the same step, with the parameters that still fit</source>
        <translation>延续：从同一步重新运行，仍适用的参数保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>Live: an edit holds from the next step on</source>
        <translation>实时：编辑自下一步起生效</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>Restart: an edit begins the run again at step 0</source>
        <translation>重新开始：编辑使运行从第 0 步重新开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>carried</source>
        <translation>延续</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>no effect</source>
        <translation>无影响</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/effects.py"/>
        <source>restart</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>how gradients become updates</source>
        <translation>梯度如何变成参数更新</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>how the weights are drawn at the start</source>
        <translation>权重的初始值如何抽取</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>keeps the gradient below a threshold before the update</source>
        <translation>在更新前把梯度限制在阈值以内</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/experiment_items.py"/>
        <source>what the network learns</source>
        <translation>网络要学习的内容</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_description.py"/>
        <source>Range {range}</source>
        <translation>范围 {range}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_description.py"/>
        <source>Usual {default}</source>
        <translation>常用值 {default}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>As the network</source>
        <translation>与网络相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>N, before or after φ</source>
        <translation>N，位于 φ 之前或之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>Skip connection</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>adds an earlier layer's output to this one's: y = β · branch + s · path</source>
        <translation>把前面某层的输出加到本层输出上：y = β · 分支 + s · 旁路</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>drawn as the network's other weights</source>
        <translation>与网络的其他权重同样抽取</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>how this layer's weights are drawn at the start</source>
        <translation>本层权重的初始值如何抽取</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_items.py"/>
        <source>φ, from pre-activation to output</source>
        <translation>φ，由预激活值得到输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>Found {found}; allowed: {allowed}</source>
        <translation>现为 {found}；允许的是：{allowed}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>{field} ({path})</source>
        <translation>{field} ({path})</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/problem.py"/>
        <source>{place}: found {found}; allowed: {allowed}</source>
        <translation>{place}：现为 {found}；允许的是：{allowed}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source> after φ</source>
        <translation> 在 φ 之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>copy {number}</source>
        <translation>第 {number} 份</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>group × {repeat}</source>
        <translation>组 × {repeat}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>input · {features}</source>
        <translation>输入 · {features}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>into φ</source>
        <translation>汇入 φ</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>no bias</source>
        <translation>无偏置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>output · {outputs}</source>
        <translation>输出 · {outputs}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>{count} layers each</source>
        <translation>每份 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/rows.py"/>
        <source>↺ from {distance} before</source>
        <translation>↺ 来自前 {distance} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/section.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/section.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>A skip leads to a later layer: drop it on one nearer the output</source>
        <translation>跳跃连接通向后面的层：请放到更靠近输出的层上</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>A skip leads towards the output</source>
        <translation>跳跃连接通向输出方向</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>Drop it on the layer where the skip joins</source>
        <translation>请放到跳跃连接汇入的层上</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>Layer {end} adds the input</source>
        <translation>第 {end} 层加上输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>Layer {end} adds the output of layer {start}</source>
        <translation>第 {end} 层加上第 {start} 层的输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/skip_arcs.py"/>
        <source>The output layer takes no skip</source>
        <translation>输出层不接受跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>1 hidden layer and the output layer</source>
        <translation>1 个隐藏层和输出层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>{depth} layers</source>
        <translation>{depth} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/words.py"/>
        <source>{} hidden layers and the output layer</source>
        <translation>{} 个隐藏层和输出层</translation>
    </message>
</context>
<context>
    <name>BuilderPanel</name>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Builder</source>
        <translation>构建器</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Drawing of the network</source>
        <translation>网络示意图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/builder_panel.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <location filename="../../gradgui/ui/gallery/card_delegate.py"/>
        <source>no picture</source>
        <translation>无图</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>mixed</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>&amp;Measure again</source>
        <translation>再次测量(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>&amp;Show it without measuring</source>
        <translation>不测量，直接显示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Is the claim right? Make up your mind, then measure.</source>
        <translation>这条论断对吗？先想一想，再测量。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>It could not be measured: {why}. Measure it again, or open a preset below.</source>
        <translation>无法测量：{why}。可以再次测量，或打开下面的预设。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Networks are trained for it, in about {seconds} s, beside the run in the window.</source>
        <translation>为此训练一些网络，约需 {seconds} 秒，窗口中的运行照常进行。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Open this preset in the window</source>
        <translation>在窗口中打开这个预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Open “{preset}”</source>
        <translation>打开“{preset}”</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>See it yourself</source>
        <translation>亲自看看</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>The selected claim</source>
        <translation>选中的论断</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>Waiting for its turn</source>
        <translation>等待测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>What is really true</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_page.py"/>
        <source>{shape} {words}</source>
        <translation>{shape} {words}</translation>
    </message>
</context>
<context>
    <name>ClaimProcess</name>
    <message>
        <location filename="../../gradgui/ui/claims/claim_process.py"/>
        <source>the process ended with code {code}</source>
        <translation>进程已结束，代码为 {code}</translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>Claim</source>
        <translation>论断</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>measuring…</source>
        <translation>测量中…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_table.py"/>
        <source>{shape} {words}</source>
        <translation>{shape} {words}</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <location filename="../../gradgui/ui/claims/claim_words.py"/>
        <source>confirmed</source>
        <translation>证实</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_words.py"/>
        <source>confirmed in part</source>
        <translation>部分证实</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_words.py"/>
        <source>refuted</source>
        <translation>推翻</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_words.py"/>
        <source>refuted in part</source>
        <translation>部分推翻</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claim_words.py"/>
        <source>{number} {unit}</source>
        <translation>{number} ({unit})</translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Claims</source>
        <translation>论断</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Claims, measured</source>
        <translation>论断与测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Close the claims (Esc)</source>
        <translation>关闭论断窗口 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>End the measuring; what is measured stays</source>
        <translation>结束测量；已测得的结果保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Measure &amp;all</source>
        <translation>全部测量(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Measure all claims, one after the other, in a minute or two</source>
        <translation>逐条测量所有论断，约需一两分钟</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>Progress of the measuring</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>What is said of vanishing and exploding gradients. Each claim is measured on networks that are trained for it; nothing is told that they do not show.</source>
        <translation>关于梯度消失和梯度爆炸的种种说法。每条论断都在专门训练的网络上测量；网络没有显示的，这里一概不说。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>{claim}, {number} of {count}; about {seconds} s left</source>
        <translation>{claim}，第 {number} 条，共 {count} 条；约剩 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>▲ refuted in part</source>
        <translation>▲ 部分推翻</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/claims/claims_dialog.py"/>
        <source>◆ confirmed in part</source>
        <translation>◆ 部分证实</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Clip by norm at {threshold}</source>
        <translation>按范数裁剪到 {threshold}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Norm before and after clipping</source>
        <translation>裁剪前后的范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Use {threshold}</source>
        <translation>使用 {threshold}</translation>
    </message>
</context>
<context>
    <name>ColorBar</name>
    <message>
        <location filename="../../gradgui/ui/drawing/color_bar.py"/>
        <source>underflow</source>
        <translation>下溢</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>Nothing is called like that</source>
        <translation>没有这样的命令</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Metric of the live curves</source>
        <translation>实时曲线的指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Select layer {number}</source>
        <translation>选择第 {number} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/command_list.py"/>
        <source>Show {metric}</source>
        <translation>显示 {metric}</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <location filename="../../gradgui/ui/compare/compare_actions.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_actions.py"/>
        <source>Lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_actions.py"/>
        <source>Lanes {lanes} begin at step 0, from the same random numbers.</source>
        <translation>泳道 {lanes} 从第 0 步开始，使用相同的随机数。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>&amp;Give every lane the data, the seed and the batch size of lane {lane}</source>
        <translation>所有泳道使用泳道 {lane} 的数据、随机种子和批次大小(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Add &amp;files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Add a preset</source>
        <translation>添加预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Add a preset…</source>
        <translation>添加预设…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Add an experiment first</source>
        <translation>请先添加一个实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>All lanes begin at step 0 and train in step, on the same data and batches, from the same random numbers. Four lanes at most.</source>
        <translation>所有泳道从第 0 步开始同步训练，使用相同的数据、批次和随机数。最多四条泳道。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Begin all lanes at step 0</source>
        <translation>所有泳道从第 0 步开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Compare with other experiments</source>
        <translation>与其他实验比较</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Experiments (*.json) and documents (*.gradgui)</source>
        <translation>实验 (*.json) 和文档 (*.gradgui)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Experiments and documents (*.json *.gradgui)</source>
        <translation>实验和文档 (*.json *.gradgui)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>Take out what cannot be compared, or give every lane the same data</source>
        <translation>移除无法比较的实验，或让所有泳道使用相同的数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_dialog.py"/>
        <source>the first lane: what the others are compared with</source>
        <translation>第一条泳道：其他泳道与它比较</translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <location filename="../../gradgui/ui/compare/compare_row.py"/>
        <source>Take out {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_row.py"/>
        <source>like {lane}</source>
        <translation>与 {lane} 相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/compare_row.py"/>
        <source>{difference} · {taken} from {lane}</source>
        <translation>{difference} · {taken}取自 {lane}</translation>
    </message>
</context>
<context>
    <name>ConfusionPicture</name>
    <message>
        <location filename="../../gradgui/ui/drawing/confusion_picture.py"/>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/confusion_picture.py"/>
        <source>true {true} · predicted {predicted} · {count}</source>
        <translation>真实 {true} · 预测 {predicted} · {count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/confusion_picture.py"/>
        <source>true {true} · {right} of {total} recognised</source>
        <translation>真实 {true} · {total} 个中识别 {right} 个</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/confusion_picture.py"/>
        <source>{count} without a finite output</source>
        <translation>{count} 个没有有限的输出</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>Details of the error</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>GradGUI cannot start: something went wrong that it did not expect.</source>
        <translation>GradGUI 无法启动：出现了意料之外的错误。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>Hide &amp;details</source>
        <translation>隐藏详情(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>Show &amp;details</source>
        <translation>显示详情(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>Something went wrong that the program did not expect.</source>
        <translation>出现了程序意料之外的错误。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>The experiment as it is was saved to
{path}
and is offered at the next start.</source>
        <translation>实验的当前状态已保存到
{path}
下次启动时可以恢复。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>The experiment could not be saved: {why}</source>
        <translation>无法保存实验：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>The experiment has no unsaved changes.</source>
        <translation>实验没有未保存的更改。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>Unexpected error</source>
        <translation>意外错误</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/crash_dialog.py"/>
        <source>{count} more since then: see the details.</source>
        <translation>此后又有 {count} 个错误：请看详情。</translation>
    </message>
</context>
<context>
    <name>CurvesArea</name>
    <message>
        <location filename="../../gradgui/ui/drawing/curves_area.py"/>
        <source>layers {first}–{last}: {what}</source>
        <translation>第 {first}–{last} 层：{what}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/curves_area.py"/>
        <source>underflow</source>
        <translation>下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/curves_area.py"/>
        <source>{count} layers: {what}</source>
        <translation>{count} 层：{what}</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <location filename="../../gradgui/ui/views/curves_view.py"/>
        <source>layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/curves_view.py"/>
        <source>{shown} of {all} layers</source>
        <translation>{all} 层中的 {shown} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/curves_view.py"/>
        <source>{words} (smoothed {value})</source>
        <translation>{words} (平滑后 {value})</translation>
    </message>
</context>
<context>
    <name>DataThumbnail</name>
    <message>
        <location filename="../../gradgui/ui/data_thumbnail.py"/>
        <source>The data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/data_thumbnail.py"/>
        <source>The data comes with the run</source>
        <translation>数据随运行出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/data_thumbnail.py"/>
        <source>{train} training and {test} test samples</source>
        <translation>{train} 个训练样本和 {test} 个测试样本</translation>
    </message>
</context>
<context>
    <name>DebugMenu</name>
    <message>
        <location filename="../../gradgui/ui/debug_menu.py"/>
        <source>&amp;Debug</source>
        <translation>调试(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/debug_menu.py"/>
        <source>&amp;Raise an exception</source>
        <translation>引发异常(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/debug_menu.py"/>
        <source>Raise an exception in a &amp;thread</source>
        <translation>在线程中引发异常(&amp;T)</translation>
    </message>
</context>
<context>
    <name>DepthArea</name>
    <message>
        <location filename="../../gradgui/ui/drawing/depth_area.py"/>
        <source>one line for each place in the block of {size} layers</source>
        <translation>{size} 层一块，块中每个位置一条线</translation>
    </message>
</context>
<context>
    <name>DepthProfile</name>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Depth profile</source>
        <translation>深度剖面</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Each gradient is divided by the output layer's, each layer's input ‖X‖ by layer 2's (layer 1 has another width)</source>
        <translation>各层梯度除以输出层的梯度，各层输入 ‖X‖ 除以第 2 层的输入 (第 1 层宽度不同)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Gradient and signal against depth</source>
        <translation>梯度与信号随深度的变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>How gradient and signal change from layer to layer</source>
        <translation>梯度与信号逐层如何变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>What mean-field theory expects of ‖∂L/∂Z‖ at step 0, and how far single networks differ from it; with more than one sample in a batch they differ less</source>
        <translation>平均场理论对第 0 步 ‖∂L/∂Z‖ 的预测，以及单个网络与它相差多少；批次中样本多于一个时相差更小</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>no gradient</source>
        <translation>无梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>no signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>{signal} at step {step}</source>
        <translation>{signal}，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>{signal} of layer {layer} is {value}</source>
        <translation>第 {layer} 层的 {signal} 为 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>{signal} of layer {layer} is {value} of its reference</source>
        <translation>第 {layer} 层的 {signal} 是其参考值的 {value}</translation>
    </message>
</context>
<context>
    <name>DepthView</name>
    <message>
        <location filename="../../gradgui/ui/views/depth_view.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/depth_view.py"/>
        <source>layer {layer} · {value}</source>
        <translation>第 {layer} 层 · {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/depth_view.py"/>
        <source>{step} · layer {layer} · {values}</source>
        <translation>{step} · 第 {layer} 层 · {values}</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Locale</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>Window system</source>
        <translation>窗口系统</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/diagnostics.py"/>
        <source>{count} processors</source>
        <translation>{count} 个处理器</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <location filename="../../gradgui/ui/dock.py"/>
        <source>Close {panel}</source>
        <translation>关闭：{panel}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dock.py"/>
        <source>Close; View brings it back</source>
        <translation>关闭；可从“视图”菜单重新打开</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <location filename="../../gradgui/ui/docks.py"/>
        <source>Builder</source>
        <translation>构建器</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/docks.py"/>
        <source>Lens</source>
        <translation>透镜</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/docks.py"/>
        <source>Plots in this place</source>
        <translation>此处的图</translation>
    </message>
</context>
<context>
    <name>DocumentOpening</name>
    <message>
        <location filename="../../gradgui/ui/document_opening.py"/>
        <source>Not all of the recorded run can be read: {why}</source>
        <translation>记录的运行不能全部读取：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/document_opening.py"/>
        <source>Opened to be read only: {reason}. Save asks for another name</source>
        <translation>以只读方式打开：{reason}。保存时会询问另一个文件名</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/document_opening.py"/>
        <source>Opened, and not saved yet.</source>
        <translation>已打开，尚未保存。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/document_opening.py"/>
        <source>Recorded on {when}: steps 0 to {step}. Run begins anew at step 0</source>
        <translation>记录于 {when}：第 0 步至第 {step} 步。运行将从第 0 步重新开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/document_opening.py"/>
        <source>Recorded on {when}: steps 0 to {step}. Run goes on from there</source>
        <translation>记录于 {when}：第 0 至 {step} 步。运行将从那里继续</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <location filename="../../gradgui/engine/beside.py"/>
        <source>the file of the first lane</source>
        <translation>第一条泳道的文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/beside.py"/>
        <source>{value}, as in the first lane</source>
        <translation>{value}，与第一条泳道相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checkpoint.py"/>
        <source>no counts</source>
        <translation>没有计数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checkpoint.py"/>
        <source>the state of another network</source>
        <translation>另一个网络的状态</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>'mse' for the regression on sine</source>
        <translation>正弦回归用 'mse'</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>1 to {number} ({number} reaches the network's input)</source>
        <translation>1 到 {number} ({number} 即网络的输入)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>at least 2 with batch normalisation</source>
        <translation>使用批归一化时至少为 2</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>at most {limit:,}</source>
        <translation>至多 {limit:,}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>momentum above 0 and no dampening with it</source>
        <translation>动量大于 0，且阻尼为 0</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>{depth:,} layers</source>
        <translation>{depth:,} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/checks.py"/>
        <source>{distance} at layer {number}</source>
        <translation>第 {number} 层的 {distance}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>16 digits, down to 1e-308: tells underflow from zero</source>
        <translation>16 位有效数字，最小 1e-308：能区分下溢与零</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>7 digits, down to 1e-38</source>
        <translation>7 位有效数字，最小 1e-38</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>After φ</source>
        <translation>φ 之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Before φ</source>
        <translation>φ 之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By layer</source>
        <translation>按层范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By norm</source>
        <translation>按范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>By value</source>
        <translation>按值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>after the activation</source>
        <translation>在激活函数之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>before the activation</source>
        <translation>在激活函数之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>each entry of the gradient is cut to [−t, t]</source>
        <translation>梯度的每个分量截断到 [−t, t]</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>each layer's own gradient is scaled down to norm t</source>
        <translation>每层自己的梯度缩小到范数 t</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>mean squared error over batch and outputs</source>
        <translation>对批次和各输出取平均的平方误差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>softmax and log-likelihood, mean over the batch</source>
        <translation>softmax 加对数似然，对批次取平均</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/choices.py"/>
        <source>the whole gradient is scaled down to norm t</source>
        <translation>整个梯度缩小到范数 t</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/chunk.py"/>
        <source>steps out of order</source>
        <translation>步的顺序不对</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/chunk.py"/>
        <source>steps, rows and bytes that contradict each other</source>
        <translation>步、行数与字节数互相矛盾</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/chunk.py"/>
        <source>{count:,} bytes</source>
        <translation>{count:,} 字节</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c01_two_formulas.py"/>
        <source>Exact: ∂L/∂X = ∂L/∂Z · Wᵀ and ∂L/∂W = Xᵀ · ∂L/∂Z, in every layer and at every step.</source>
        <translation>完全正确：在每一层、每一步，∂L/∂X = ∂L/∂Z · Wᵀ，∂L/∂W = Xᵀ · ∂L/∂Z。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c01_two_formulas.py"/>
        <source>In all {layers} layers of a running net both products are the gradients that automatic differentiation gives; they differ by {difference} of their size at most.</source>
        <translation>在运行中的网络的全部 {layers} 层里，这两个乘积就是自动微分给出的梯度；差别最多为其大小的 {difference}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c01_two_formulas.py"/>
        <source>The gradient passed back depends on the gradient that arrives and on W; the gradient of the weights on the gradient that arrives and on X.</source>
        <translation>往回传的梯度取决于传来的梯度和 W；权重的梯度取决于传来的梯度和 X。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c01_two_formulas.py"/>
        <source>largest relative difference</source>
        <translation>最大相对差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c02_exponential.py"/>
        <source>Factors above 1 make the gradient explode, factors below 1 make it vanish, exponentially in the number of layers.</source>
        <translation>因子大于 1 使梯度爆炸，小于 1 使梯度消失，随层数呈指数变化。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c02_exponential.py"/>
        <source>Over depth the logarithm of the gradient is a straight line (R² {straight} at least): each of ten sigmoid layers passes on {low}, each of twenty ReLU layers with N(0,1) weights {high}. Twice as many sigmoid layers take the ratio from {ten} to {twenty}, its power {power}.</source>
        <translation>梯度的对数随深度成一条直线 (R² 至少 {straight})：十层 Sigmoid 网络每层传下 {low}，权重为 N(0,1) 的二十层 ReLU 网络每层传下 {high}。Sigmoid 层数加倍，比值从 {ten} 变为 {twenty}，即它的 {power} 次方。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c02_exponential.py"/>
        <source>True at the start of training, for layers of equal shape; the factors are those of φ′ and W that the gradient passes, not the size of an update.</source>
        <translation>在训练开始时，对形状相同的层成立；因子是梯度所经过的 φ′ 和 W 的因子，不是更新量的大小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c02_exponential.py"/>
        <source>power of the ratio with twice as many layers</source>
        <translation>层数加倍时比值的幂次</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c03_quarter.py"/>
        <source>One unit passes on {chain} at most. Layers with N(0,1) weights pass on {narrow} at 16 units, {middle} at 64, {broad} at 256; with weights within ±1 and 512 units {wide}. Twenty sigmoid layers of 128 units reach 90 % on the spirals after {steps} steps.</source>
        <translation>单个神经元最多传下 {chain}。权重为 N(0,1) 的层，16 个神经元时传下 {narrow}，64 个时 {middle}，256 个时 {broad}；权重在 ±1 之内、512 个神经元时 {wide}。每层 128 个神经元的二十层 Sigmoid 网络在 {steps} 步后于螺旋数据上达到 90 %。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c03_quarter.py"/>
        <source>True for a single path. A layer of n units adds up n of them: its squared factor is n · Var W · E[σ′²]. With N(0,1) weights the gradient vanishes below about 103 units a layer and explodes above.</source>
        <translation>对单条路径成立。有 n 个神经元的层把 n 条路径加起来：因子的平方为 n · Var W · E[σ′²]。权重为 N(0,1) 时，每层少于约 103 个神经元梯度消失，多于则爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c03_quarter.py"/>
        <source>units a layer from which on N(0,1) weights make the gradient grow</source>
        <translation>每层神经元的个数，由此往上 N(0,1) 权重使梯度增长</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c03_quarter.py"/>
        <source>σ′ is at most 0.25, so with weights below 1 every layer passes on less than a quarter of the gradient.</source>
        <translation>σ′ 最大为 0.25，所以权重小于 1 时，每层传下的梯度不到四分之一。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c04_chain.py"/>
        <source>Exact: ∂C/∂b₁ = σ′(z₁) · w₂ · σ′(z₂) · w₃ · ∂C/∂b₃, and while the weights stay within 1 two factors of at most 1/4 leave less than 1/16.</source>
        <translation>完全正确：∂C/∂b₁ = σ′(z₁) · w₂ · σ′(z₂) · w₃ · ∂C/∂b₃；只要权重不超过 1，两个最大为 1/4 的因子留下的不到 1/16。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c04_chain.py"/>
        <source>In a chain of four sigmoid layers of one unit each, the first bias receives far less gradient than the third.</source>
        <translation>在四个单神经元 Sigmoid 层组成的链中，第一个偏置得到的梯度远小于第三个。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c04_chain.py"/>
        <source>Over {steps} steps ∂C/∂b₁ is at most {largest} of ∂C/∂b₃ (1/16 is 0.0625), and the product of the factors between them gives it to {difference}.</source>
        <translation>在 {steps} 步中，∂C/∂b₁ 最多为 ∂C/∂b₃ 的 {largest} (1/16 即 0.0625)；由两者之间各因子的乘积算出的值，误差不超过 {difference}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c04_chain.py"/>
        <source>largest ∂C/∂b₁ / ∂C/∂b₃</source>
        <translation>∂C/∂b₁ / ∂C/∂b₃ 的最大值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c05_near_the_output.py"/>
        <source>After {steps} steps the last of ten sigmoid layers has moved by {last} of its weights' norm, the first by {first}. In six ReLU layers with He weights the hidden layers moved within a factor of {spread}.</source>
        <translation>{steps} 步后，十层 Sigmoid 网络的最后一层移动了其权重范数的 {last}，第一层只有 {first}。在 He 权重的六层 ReLU 网络中，各隐藏层移动的量相差不超过 {spread} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c05_near_the_output.py"/>
        <source>Layers near the output learn; layers near the input hardly leave their random start.</source>
        <translation>靠近输出的层在学习；靠近输入的层几乎停在随机起点。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c05_near_the_output.py"/>
        <source>True for plain stacks of sigmoid layers; where every factor is near 1, all layers move.</source>
        <translation>对普通的 Sigmoid 层堆叠成立；若每个因子都接近 1，所有层都会移动。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c05_near_the_output.py"/>
        <source>times further the last layer moves than the first</source>
        <translation>最后一层移动的距离是第一层的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c06_common_and_rare.py"/>
        <source>% of the nets explode</source>
        <translation>发生爆炸的网络所占百分比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c06_common_and_rare.py"/>
        <source>Neither: for an activation function the variance of weights and biases decides. The same net vanishes on one side of a line and explodes on the other.</source>
        <translation>都不对：对给定的激活函数，由权重和偏置的方差决定。同一个网络，在一条线的一侧梯度消失，在另一侧爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c06_common_and_rare.py"/>
        <source>Of {nets} nets of twenty hidden layers with weight variances from 0.25/n to 32/n {vanish} vanish and {explode} explode by a factor of ten or more. Tanh turns at {tanh}/n (theory: {theory}), ReLU at {relu}/n (theory: 2).</source>
        <translation>{nets} 个有二十个隐藏层的网络，权重方差从 0.25/n 到 32/n，其中 {vanish} 消失、{explode} 爆炸，幅度达十倍以上。Tanh 的转折在 {tanh}/n (理论值 {theory})，ReLU 在 {relu}/n (理论值 2)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c06_common_and_rare.py"/>
        <source>Vanishing gradients are common, exploding ones rare.</source>
        <translation>梯度消失常见，梯度爆炸少见。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c07_tanh.py"/>
        <source>Exact for the largest values, 1 and 1/4; where |z| is above 1.66, tanh′ is the smaller of the two.</source>
        <translation>就最大值 1 和 1/4 而言完全正确；当 |z| 大于 1.66 时，tanh′ 反而较小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c07_tanh.py"/>
        <source>In the same ten layers tanh′ is {tanh_max} at most and {tanh_rms} on average (root mean square), σ′ {sigmoid_max} and {sigmoid_rms}. With N(0,1) weights {saturated} of all tanh entries are saturated.</source>
        <translation>在同样的十层中，tanh′ 最大为 {tanh_max}，均方根为 {tanh_rms}；σ′ 分别为 {sigmoid_max} 和 {sigmoid_rms}。权重为 N(0,1) 时，{saturated} 的 tanh 值处于饱和。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c07_tanh.py"/>
        <source>largest tanh′ in the net</source>
        <translation>网络中 tanh′ 的最大值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c07_tanh.py"/>
        <source>tanh′ is larger than σ′ but at most 1, and tanh saturates.</source>
        <translation>tanh′ 比 σ′ 大，但不超过 1，而且 tanh 会饱和。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c08_clipping.py"/>
        <source>Clipping the gradient at a threshold stops explosion.</source>
        <translation>按阈值裁剪梯度可以制止爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c08_clipping.py"/>
        <source>It keeps the run alive. The cause stays: from layer to layer the gradient explodes as before.</source>
        <translation>它能保住运行。病因仍在：梯度照旧逐层爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c08_clipping.py"/>
        <source>Without clipping the loss is not finite at step {without}; clipped by norm the run lives and the loss falls to {norm}, by value to {value}. In twenty ReLU layers with N(0,1) weights the clipped run lives too, yet layer 1 receives {ratio} times layer 20's gradient.</source>
        <translation>不裁剪时，损失在第 {without} 步不再有限；按范数裁剪，运行得以继续，损失降到 {norm}，按值裁剪降到 {value}。在权重为 N(0,1) 的二十层 ReLU 网络中，裁剪后运行也能继续，但第 1 层得到的梯度是第 20 层的 {ratio} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c08_clipping.py"/>
        <source>loss with clipping, where without it there is none</source>
        <translation>裁剪后的损失；不裁剪则损失不再有限</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c09_penalties.py"/>
        <source>A partial help: while it trains the weights stay small, and with them the factors of the layers. A start that explodes is lost before a penalty can act.</source>
        <translation>有部分帮助：训练中权重保持较小，各层的因子也随之较小。一开始就爆炸的网络，等不到正则项起作用。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c09_penalties.py"/>
        <source>L1 and L2 penalties keep the weights small and so limit explosion.</source>
        <translation>L1 和 L2 正则项使权重保持较小，从而限制爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c09_penalties.py"/>
        <source>The norm of all weights ends at {plain} without a penalty, {l1} with L1, {l2} with L2; the gradient grows from the last layer to the first by {plain_gain}, {l1_gain} and {l2_gain}. Of the exploding ReLU net {saved} of {tried} penalties save the run.</source>
        <translation>全部权重的范数，无正则项时最终为 {plain}，L1 为 {l1}，L2 为 {l2}；梯度从最后一层到第一层分别增长为 {plain_gain}、{l1_gain} 和 {l2_gain} 倍。对爆炸的 ReLU 网络，试过的 {tried} 种正则项中有 {saved} 种能保住运行。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c09_penalties.py"/>
        <source>times smaller weights, at least</source>
        <translation>权重至少缩小的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c10_deviation_one.py"/>
        <source>False for wide layers: the gain grows like the root of the width. With a deviation of the order of 1/√n it is the same at every width.</source>
        <translation>对宽的层不成立：增益随宽度的平方根增长。标准差取 1/√n 的量级时，增益与宽度无关。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c10_deviation_one.py"/>
        <source>Initial weights standardised to mean 0 and deviation 1 limit explosion too.</source>
        <translation>把初始权重标准化为均值 0、标准差 1，也能限制爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c10_deviation_one.py"/>
        <source>ReLU layers with N(0,1) weights multiply the gradient by {four} at width 4, {sixteen} at 16, {mid} at 64, {wide} at 256: about √(n/2). With He weights it is {he_low} to {he_high}. Sigmoid layers go from {sigmoid_low} at width 4 to {sigmoid_high} at 256.</source>
        <translation>权重为 N(0,1) 的 ReLU 层把梯度乘以：宽度 4 时 {four}，16 时 {sixteen}，64 时 {mid}，256 时 {wide}，约为 √(n/2)。He 权重时为 {he_low} 到 {he_high}。Sigmoid 层从宽度 4 时的 {sigmoid_low} 到 256 时的 {sigmoid_high}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c10_deviation_one.py"/>
        <source>power of the width with which the gain grows</source>
        <translation>增益随宽度增长的幂次</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c11_relu_passes.py"/>
        <source>A layer passes on {he} with He weights, {small} with variance 1/n, {normal} with N(0,1): layer 1 receives {he_ratio}, {small_ratio} and {normal_ratio} of layer 20's gradient. With He weights the inner layers' updates, beside their weights, are within a factor of {pace}.</source>
        <translation>He 权重时每层传下 {he}，方差为 1/n 时 {small}，N(0,1) 时 {normal}：第 1 层得到的梯度分别为第 20 层的 {he_ratio}、{small_ratio} 和 {normal_ratio}。He 权重时，内部各层的更新与权重之比相差不超过 {pace} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c11_relu_passes.py"/>
        <source>Only with weights of variance near 2/n (He): half of the derivatives are 0, and a layer's factor is √(n · Var W / 2).</source>
        <translation>只有权重方差接近 2/n (He) 时才成立：有一半导数为 0，一层的因子是 √(n · Var W / 2)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c11_relu_passes.py"/>
        <source>ReLU has derivative 1, so layers learn at the same pace and nothing vanishes or explodes.</source>
        <translation>ReLU 的导数是 1，所以各层学习的快慢一致，既不消失也不爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c11_relu_passes.py"/>
        <source>of the gradient passed on by a layer with He weights</source>
        <translation>He 权重的一层传下的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c12_dead_units.py"/>
        <source>% of a layer's units dead at the high rate</source>
        <translation>高学习率下一层中死亡神经元所占百分比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c12_dead_units.py"/>
        <source>At a rate of 0.2 {dead} of the worst layer's units are dead and {at_high} of the test digits come out right; at 0.001 {alive} and {at_low}. There the mean output of a layer is at least {off} of its deviation, above zero.</source>
        <translation>学习率为 0.2 时，最严重的一层有 {dead} 的神经元死亡，测试数字答对 {at_high}；学习率为 0.001 时为 {alive} 和 {at_low}。此时各层输出的均值大于零，至少为其标准差的 {off}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c12_dead_units.py"/>
        <source>ReLU units can die; a small learning rate helps; their outputs are not centred on zero.</source>
        <translation>ReLU 神经元会死亡；小的学习率有帮助；其输出不以零为中心。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c12_dead_units.py"/>
        <source>True: at a high rate most units of a layer end at 0 for every sample and learn no more.</source>
        <translation>正确：学习率高时，一层的大多数神经元对每个样本都输出 0，不再学习。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c13_leaky.py"/>
        <source>% of the leaky units without a gradient</source>
        <translation>带泄漏的神经元中没有梯度的百分比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c13_leaky.py"/>
        <source>LeakyReLU, with a slope of 0.01 or 0.02 or a learned one, cures dead units.</source>
        <translation>LeakyReLU (斜率为 0.01、0.02 或由学习得到) 能治好死神经元。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c13_leaky.py"/>
        <source>True: below zero the slope lets a gradient through, so every unit goes on learning.</source>
        <translation>正确：零以下的斜率让梯度通过，每个神经元都能继续学习。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c13_leaky.py"/>
        <source>With ReLU {silent} of the units get no gradient and {relu} of the test digits come out right; with a slope of 0.01 no unit is without one and {small} come out right, with 0.02 {double}, learned {learned} (the slopes end at {slopes}).</source>
        <translation>用 ReLU 时，{silent} 的神经元得不到梯度，测试数字答对 {relu}；斜率为 0.01 时每个神经元都有梯度，答对 {small}；斜率 0.02 时 {double}；斜率由学习得到时 {learned} (斜率最终为 {slopes})。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c14_batchnorm.py"/>
        <source>BatchNorm brings the saturated share of ten sigmoid layers with N(0,1) weights from {bare} to {normed}. Yet forty ReLU layers with it multiply the squared gradient by {growth} each (theory: {theory}). After 100 steps on the spirals thirty layers have a loss of {thirty}, a hundred {hundred}; chance is 0.69.</source>
        <translation>BatchNorm 把权重为 N(0,1) 的十层 Sigmoid 网络的饱和比例从 {bare} 降到 {normed}。但四十个带它的 ReLU 层，每层把梯度的平方乘以 {growth} (理论值 {theory})。在螺旋数据上 100 步之后，三十层的损失为 {thirty}，一百层为 {hundred}；瞎猜为 0.69。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c14_batchnorm.py"/>
        <source>BatchNorm evens out the output of every layer and pulls it out of saturation, which cures vanishing and explosion.</source>
        <translation>BatchNorm 使每层的输出均匀，并把它拉出饱和区，从而治好梯度消失和爆炸。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c14_batchnorm.py"/>
        <source>It cures saturation. At the start deep BatchNorm nets without skips explode: by about π/(π − 1) = 1.47 a ReLU layer in the squared gradient. Some thirty layers train, a hundred do not.</source>
        <translation>它治好饱和。没有旁路的深层 BatchNorm 网络在开始时会爆炸：每个 ReLU 层使梯度的平方增至约 π/(π − 1) = 1.47 倍。三十层左右能训练，一百层不能。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c14_batchnorm.py"/>
        <source>growth of the squared gradient a ReLU layer with BatchNorm</source>
        <translation>每个带 BatchNorm 的 ReLU 层使梯度的平方增长的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c15_skips.py"/>
        <source>A skip connection passes the gradient on with factor 1, so that several hundred layers can be trained.</source>
        <translation>跳跃连接以因子 1 传递梯度，所以几百层也能训练。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c15_skips.py"/>
        <source>Half true. With y = x + ReLU(Wx) and He weights the squared gradient grows by up to 2.9 a block. It takes BatchNorm in the branch, a scaled branch, or a branch that ends linear and starts at zero; and in its own paper the residual net cures degradation, not vanishing.</source>
        <translation>对一半。y = x + ReLU(Wx) 配 He 权重时，梯度的平方每块最多增至 2.9 倍。需要在分支中加 BatchNorm、缩小分支，或让分支以线性结尾并从零开始；而在其原论文中，残差网络治好的是退化，不是消失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c15_skips.py"/>
        <source>Thirty bare blocks y = x + ReLU(Wx) end at step {ended}: near the input the squared signal grows by {forward} a block and the squared gradient by {back}. Of 200 layers the plain net stays at a loss of {plain} and bare skips end at step {bare}; with BatchNorm in the branch the loss falls to {normed}, scaled by 0.1 to {scaled}, from a zero start, at a rate of 0.01, to {zero}.</source>
        <translation>三十个单纯的块 y = x + ReLU(Wx) 在第 {ended} 步终止：靠近输入处，信号的平方每块增至 {forward} 倍，梯度的平方增至 {back} 倍。200 层时，普通网络的损失停在 {plain}，单纯的旁路在第 {bare} 步终止；分支中加 BatchNorm 后损失降到 {normed}，分支乘以 0.1 后降到 {scaled}，从零开始且学习率为 0.01 时降到 {zero}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c15_skips.py"/>
        <source>growth of the squared gradient a bare block</source>
        <translation>每个单纯的块使梯度的平方增长的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c16_root_cause.py"/>
        <source>Back-propagation multiplies what the network is made of, φ′ and W, layer by layer. The slope of the loss taken without it is just as small, and other weights in the same net mend it.</source>
        <translation>反向传播只是把构成网络的 φ′ 和 W 逐层相乘。不用它求出的损失斜率同样小，而同样的网络换一组权重就好了。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c16_root_cause.py"/>
        <source>Measured by differences of the loss alone, without back-propagation, the first layer's biases have {differences} of the last layer's slope; back-propagation says {back}. The ledger: φ′ keeps {slope} a layer, the weights keep {weights}. With ReLU and He weights back-propagation brings layer 1 {healthy} of layer 20's gradient.</source>
        <translation>不用反向传播、只由损失的差分测得：第一层偏置的斜率是最后一层的 {differences}；反向传播给出 {back}。账目：每层 φ′ 保留 {slope}，权重保留 {weights}。用 ReLU 和 He 权重时，反向传播带给第 1 层的梯度是第 20 层的 {healthy}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c16_root_cause.py"/>
        <source>The root cause is back-propagation itself.</source>
        <translation>根本原因在于反向传播本身。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c16_root_cause.py"/>
        <source>first layer's slope / last layer's, without back-propagation</source>
        <translation>不用反向传播，第一层与最后一层的斜率之比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c17_relu_speed.py"/>
        <source>Cheap: yes, though beside the matrix products of a step it hardly shows. Faster only with a start that fits it: from unfitting weights twenty layers do not learn at all.</source>
        <translation>计算便宜：是的，不过与一步中的矩阵乘法相比几乎看不出来。只有初始化合适时训练才更快：权重不合适时，二十层根本学不动。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c17_relu_speed.py"/>
        <source>Forward and back, sigmoid takes {sigmoid_alone} times as long as ReLU, tanh {tanh_alone}, GELU {gelu_alone}; a whole step of ten layers {sigmoid_step}, {tanh_step}, {gelu_step} times. From the same He start six layers reach 90 % of the digits after {relu} steps with ReLU, {tanh} with tanh, {sigmoid} with sigmoid; twenty ReLU layers after {fitting}, with variance 1/n {unfitting}.</source>
        <translation>前向加反向，Sigmoid 用时是 ReLU 的 {sigmoid_alone} 倍，tanh {tanh_alone} 倍，GELU {gelu_alone} 倍；十层网络的一整步分别为 {sigmoid_step}、{tanh_step}、{gelu_step} 倍。同样从 He 权重出发，六层网络识别手写数字达到 90 % 所需步数：ReLU {relu}，tanh {tanh}，Sigmoid {sigmoid}；二十层 ReLU {fitting}，方差为 1/n 时 {unfitting}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c17_relu_speed.py"/>
        <source>ReLU is cheap to compute and speeds training up.</source>
        <translation>ReLU 计算便宜，能加快训练。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c17_relu_speed.py"/>
        <source>never</source>
        <translation>从未达到</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c17_relu_speed.py"/>
        <source>times ReLU's time for a sigmoid, forward and back</source>
        <translation>Sigmoid 与 ReLU 的用时之比，前向加反向</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c18_batchnorm_speed.py"/>
        <source>BatchNorm speeds up convergence and steadies training.</source>
        <translation>BatchNorm 加快收敛，使训练更稳。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c18_batchnorm_speed.py"/>
        <source>Steps to 90 % at rates of 0.01, 0.03, 0.1, 0.3, 1: six layers on the spirals {spirals}, with BatchNorm {spirals_with}; ten layers on the digits {digits}, with BatchNorm {digits_with} (∞: not within 600 steps).</source>
        <translation>学习率为 0.01、0.03、0.1、0.3、1 时达到 90 % 所需步数：六层网络在螺旋数据上 {spirals}，加 BatchNorm 后 {spirals_with}；十层网络在手写数字上 {digits}，加 BatchNorm 后 {digits_with} (∞：600 步内未达到)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c18_batchnorm_speed.py"/>
        <source>True for nets of moderate depth: they need fewer steps and bear a wider range of learning rates. At low rates on an easy task it can be slower.</source>
        <translation>对中等深度的网络成立：所需步数更少，能承受的学习率范围更宽。任务容易而学习率低时，可能更慢。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c18_batchnorm_speed.py"/>
        <source>of ten comparisons won by BatchNorm</source>
        <translation>十次比较中 BatchNorm 胜出的次数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c19_depth.py"/>
        <source>After {steps} steps five hidden layers get {deep} of the spirals right, one of as many parameters {shallow}; of the digits {deep_digits} and {shallow_digits}. The ten sigmoid layers, which do not train, get {untrained} of the spirals.</source>
        <translation>{steps} 步后，五个隐藏层在螺旋数据上答对 {deep}，参数一样多的单个隐藏层答对 {shallow}；在手写数字上为 {deep_digits} 和 {shallow_digits}。训练不动的十层 Sigmoid 网络在螺旋数据上答对 {untrained}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c19_depth.py"/>
        <source>Deep networks do better than shallow ones on hard tasks.</source>
        <translation>在困难的任务上，深的网络比浅的好。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c19_depth.py"/>
        <source>It depends on the task, and on the deep net being trainable: depth pays where the border is intricate.</source>
        <translation>取决于任务，也取决于深的网络是否可训练：边界复杂时，深度才有好处。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c19_depth.py"/>
        <source>percentage points more of the spirals right with depth</source>
        <translation>深度在螺旋数据上多答对的百分点</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c20_test_pass.py"/>
        <source>A test pass of ten layers with BatchNorm takes {share} of a training step on the same batch. It changes {test} of {all} parameters, gradients and stored statistics and keeps no graph, and a sample gets the same output alone as in the batch; a training step changes {training} of them and keeps {kept} kB of signals and gradients for the way back.</source>
        <translation>带 BatchNorm 的十层网络，测试一次用时是同一批次训练一步的 {share}。在 {all} 个参数、梯度和存储的统计量中它改变了 {test} 个，不保留计算图，单个样本的输出与在批次中相同；训练一步改变其中 {training} 个，并为反向保留 {kept} kB 的信号和梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c20_test_pass.py"/>
        <source>Exact: a test pass keeps nothing for a way back and changes nothing; BatchNorm uses the statistics it has stored.</source>
        <translation>完全正确：测试时不为反向保留任何东西，也不改变任何东西；BatchNorm 使用已存储的统计量。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c20_test_pass.py"/>
        <source>In testing no gradient is propagated.</source>
        <translation>测试时不传播梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/claims/c20_test_pass.py"/>
        <source>numbers changed by a test pass</source>
        <translation>测试一次所改变的数的个数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/comparison.py"/>
        <source>all lanes have the same data, seed and batch size; here {what} differs</source>
        <translation>所有泳道的数据、随机种子和批次大小都相同；此处{what}不同</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/comparison.py"/>
        <source>there is no run</source>
        <translation>没有正在进行的运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/comparison.py"/>
        <source>{count} lanes run at most; drop one before</source>
        <translation>最多同时运行 {count} 条泳道；请先移除一条</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/contents.py"/>
        <source>no checkpoint</source>
        <translation>没有检查点</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/contents.py"/>
        <source>no experiment</source>
        <translation>没有实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/contents.py"/>
        <source>no run</source>
        <translation>没有该运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>UTF-8 text</source>
        <translation>UTF-8 文本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a CSV file with a header and rows</source>
        <translation>带表头和数据行的 CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a NUL byte</source>
        <translation>NUL 字节</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a class or a finite number</source>
        <translation>类别名或有限的数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a different name for each column</source>
        <translation>各列名称互不相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a header with the columns' names</source>
        <translation>写有列名的表头</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a name for each column</source>
        <translation>每列都有名称</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>a number like -1.5 or 2e-3, within ±{limit:g}</source>
        <translation>形如 -1.5 或 2e-3 的数，在 ±{limit:g} 之内</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>an empty cell</source>
        <translation>空单元格</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>at least {bound}</source>
        <translation>至少 {bound}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>blanks only</source>
        <translation>只有空白</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>broken CSV ({problem})</source>
        <translation>CSV 格式损坏 ({problem})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>cells quoted as in RFC 4180</source>
        <translation>按 RFC 4180 加引号的单元格</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>in line {line} {found}</source>
        <translation>第 {line} 行有 {found}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>more than {limit:,} rows</source>
        <translation>超过 {limit:,} 行</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>no name for column {number}</source>
        <translation>第 {number} 列没有名称</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>numbers only</source>
        <translation>只有数字</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>one of the columns {columns}</source>
        <translation>以下列之一：{columns}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>only the column {name}</source>
        <translation>只有一列 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>the byte 0x{byte:02x}, which is not UTF-8</source>
        <translation>字节 0x{byte:02x}，不是 UTF-8</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>two or more, parted by comma, semicolon or tab</source>
        <translation>两列或更多，以逗号、分号或制表符分隔</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count:,} columns</source>
        <translation>{count:,} 列</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} cells</source>
        <translation>{count} 个单元格</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} columns named {name}</source>
        <translation>{count} 列同名 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count} rows below the header</source>
        <translation>表头下有 {count} 行</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{count}, as in the header</source>
        <translation>{count}，与表头一致</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/csv_table.py"/>
        <source>{found} in column {column}</source>
        <translation>列 {column} 中的 {found}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/database.py"/>
        <source>content that its SHA-256 does not fit</source>
        <translation>内容与其 SHA-256 不符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/database.py"/>
        <source>values that their SHA-256 does not fit</source>
        <translation>数值与其 SHA-256 不符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>Share of the samples kept for testing; at least one sample must remain for training.</source>
        <translation>留作测试的样本比例；至少要留一个样本用于训练。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>Test fraction</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>less than {limit:.6g} for {samples} samples</source>
        <translation>{samples} 个样本时小于 {limit:.6g}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/dataset.py"/>
        <source>{fraction:g}, which leaves none for training</source>
        <translation>{fraction:g}，没有样本可用于训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/breast_cancer.py"/>
        <source>Breast cancer</source>
        <translation>乳腺癌</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/breast_cancer.py"/>
        <source>Wisconsin diagnostic data: 30 features of cell nuclei; class 0 is benign, class 1 malignant.</source>
        <translation>威斯康星诊断数据：细胞核的 30 个特征；类别 0 为良性，类别 1 为恶性。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Factor</source>
        <translation>半径比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Radius of the inner circle, the outer one's being 1.</source>
        <translation>内圆半径，外圆半径为 1。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/circles.py"/>
        <source>Two circles about the origin, in the geometry of scikit-learn's make_circles.</source>
        <translation>以原点为圆心的两个圆，几何形状同 scikit-learn 的 make_circles。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>1 distinct value in column {column}</source>
        <translation>列 {column} 中只有 1 个不同的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>2 to {limit:,} classes, or numbers with training.loss mse</source>
        <translation>2 到 {limit:,} 个类别，或者损失为 mse 时的数值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>A table with a header: one target column, all others are features.</source>
        <translation>带表头的表格：一列是目标，其余各列是特征。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Name of the target column; empty: the last.</source>
        <translation>目标列的名称；留空则为最后一列。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Path of the CSV file, relative to the experiment's folder.</source>
        <translation>CSV 文件的路径，相对于实验文件所在的文件夹。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>Target column</source>
        <translation>目标列</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/csv_file.py"/>
        <source>{count:,} distinct values in column {column}</source>
        <translation>列 {column} 中有 {count:,} 个不同的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/digits.py"/>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/digits.py"/>
        <source>The test part of UCI's optical recognition data: 64 pixels of 0 … 16, ten classes.</source>
        <translation>UCI 光学识别数据的测试集：64 个取值 0 … 16 的像素，十个类别。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Gaussian blobs</source>
        <translation>高斯簇</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Number of blobs, one class each.</source>
        <translation>簇的个数，每簇一个类别。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>Round Gaussian clouds of deviation `noise`.</source>
        <translation>圆形的高斯点云，标准差为“噪声”的值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>at most {samples}, a sample for each class</source>
        <translation>至多 {samples}，每个类别一个样本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/gaussian_blobs.py"/>
        <source>{classes} classes for {samples} samples</source>
        <translation>{classes} 个类别，{samples} 个样本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/iris.py"/>
        <source>Anderson's and Fisher's irises: four lengths in cm, three species.</source>
        <translation>Anderson 与 Fisher 的鸢尾花：四个长度 (cm)，三个品种。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/iris.py"/>
        <source>Iris</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Deviation of the Gaussian noise on the target.</source>
        <translation>目标值上高斯噪声的标准差。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Number of periods that the samples span.</source>
        <translation>样本跨越的周期数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Periods</source>
        <translation>周期数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>Sine (regression)</source>
        <translation>正弦 (回归)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>y = sin x + noise, with x uniform over `periods` periods about 0.</source>
        <translation>y = sin x + 噪声，x 在 0 附近的若干周期内均匀分布。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/sine.py"/>
        <source>{loss} for sine, whose target is a number</source>
        <translation>{loss}，而正弦的目标是数值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_moons.py"/>
        <source>Two half circles of radius 1, in the geometry of scikit-learn's make_moons.</source>
        <translation>半径为 1 的两个半圆，几何形状同 scikit-learn 的 make_moons。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_moons.py"/>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Turns</source>
        <translation>圈数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Turns that each arm makes.</source>
        <translation>每条旋臂绕的圈数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Two Archimedean spirals of outer radius 1, half a turn apart, after Lang and Witbrock (1988).</source>
        <translation>外半径为 1 的两条阿基米德螺线，相差半圈，仿 Lang 与 Witbrock (1988)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/two_spirals.py"/>
        <source>Two spirals</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/wine.py"/>
        <source>Wine</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/wine.py"/>
        <source>Wines of one region: 13 measured properties, three cultivars.</source>
        <translation>同一产区的葡萄酒：13 项测量值，三个品种。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/xor.py"/>
        <source>Points uniform in [−1, 1)²; class 1 where exactly one coordinate is negative, before the noise.</source>
        <translation>在 [−1, 1)² 中均匀分布的点；恰有一个坐标为负 (加噪声之前) 的属于类别 1。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/datasets/xor.py"/>
        <source>XOR</source>
        <translation>异或 (XOR)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/always_clipped.py"/>
        <source>Always clipped: {share:.0%} of the steps, to {factor:.2g} of the gradient in the middle.</source>
        <translation>总在裁剪：{share:.0%} 的步，中位数为梯度的 {factor:.2g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/dead.py"/>
        <source>Dead units: up to {share:.0%} of the units of {count} layers answer to no sample.</source>
        <translation>死神经元：{count} 层中至多 {share:.0%} 的神经元对任何样本都无响应。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/diverging.py"/>
        <source>Diverging: the loss is {now:.3g}, {times:.2g} times that of the first step.</source>
        <translation>发散：损失为 {now:.3g}，是第一步的 {times:.2g} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/exploding.py"/>
        <source>Exploding: layer 1 received {ratio} times layer {last}'s gradient at the start; the updates made of it have ruined the weights.</source>
        <translation>爆炸：开始时第 1 层收到的梯度是第 {last} 层的 {ratio} 倍；由此产生的更新已毁掉权重。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/exploding.py"/>
        <source>Exploding: layer 1 receives {ratio} times layer {last}'s gradient, each layer multiplies by {factor}.</source>
        <translation>爆炸：第 1 层得到第 {last} 层梯度的 {ratio} 倍，每层乘以 {factor}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/exploding.py"/>
        <source>The gradient exploded at the start and has settled.</source>
        <translation>梯度开始时爆炸，现已平稳。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/no_progress.py"/>
        <source>No progress: after {steps:,} steps the loss is {now:.3g}; a constant guess reaches {start:.3g}.</source>
        <translation>没有进展：{steps:,} 步后损失为 {now:.3g}；常数猜测就能达到 {start:.3g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/no_progress.py"/>
        <source>No progress: after {steps:,} steps the loss is {now:.3g}; at first it was {start:.3g}.</source>
        <translation>没有进展：{steps:,} 步后损失为 {now:.3g}；起初为 {start:.3g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/nonfinite.py"/>
        <source>Not finite: at step {step} the loss is {loss:.3g}.</source>
        <translation>不是有限值：第 {step} 步损失为 {loss:.3g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/rate_high.py"/>
        <source>Learning rate high: an update changes the weights by {ratio:.2g} of their size.</source>
        <translation>学习率偏高：一次更新使权重改变其大小的 {ratio:.2g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/rate_high.py"/>
        <source>Learning rate high: the loss was {lowest:.3g} and is {now:.3g} now; what was learned is lost.</source>
        <translation>学习率过高：损失曾为 {lowest:.3g}，现在是 {now:.3g}；学到的已经丢失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/rate_low.py"/>
        <source>Learning rate low: after {steps} steps the loss is {gain} below a constant guess's, and a layer of sigmoids passes on a quarter of the gradient at most.</source>
        <translation>学习率偏低：训练 {steps} 步后，损失只比常数预测低 {gain}，而每个 Sigmoid 层最多传递四分之一的梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/rate_low.py"/>
        <source>Learning rate low: after {steps} steps the loss is {gain} below a constant guess's, and no update has changed a layer by more than {largest} of its size.</source>
        <translation>学习率偏低：训练 {steps} 步后，损失只比常数预测低 {gain}，且任何一次更新改变某层权重的幅度都不超过其大小的 {largest}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/rate_low.py"/>
        <source>Learning rate low: at this pace no layer moves by more than {way} times its size in 2,000 steps.</source>
        <translation>学习率偏低：照此速度，2,000 步内没有一层的权重变化超过自身大小的 {way} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/saturated.py"/>
        <source>Saturated: up to {share:.0%} of the activations of {count} layers lie where φ is flat.</source>
        <translation>饱和：{count} 层中至多 {share:.0%} 的激活函数取值位于 φ 平坦处。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/stuck.py"/>
        <source>Stuck: {count} layers are within {still:.1g} of their start; another has gone {far:.2g}.</source>
        <translation>停滞：{count} 层偏离初始值不到 {still:.1g}；另有一层偏离了 {far:.2g}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/symmetric.py"/>
        <source>Symmetric: all units of {count} layers start with the same weights and stay alike.</source>
        <translation>对称：{count} 层的所有神经元从相同的权重开始，始终一样。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/underflow.py"/>
        <source>Underflow: below {limit:.2g} the gradient of {count} layers is flushed to zero.</source>
        <translation>下溢：{count} 层的梯度小于 {limit:.2g} 的部分归零。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/vanishing.py"/>
        <source>The gradient vanished at the start and does not any more.</source>
        <translation>梯度开始时消失，现已不再消失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/vanishing.py"/>
        <source>Vanishing: layer 1 receives {ratio} of layer {last}'s gradient.</source>
        <translation>消失：第 1 层得到第 {last} 层梯度的 {ratio}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/vanishing.py"/>
        <source>Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. φ′ keeps {keeps}, the weights keep {weights}.</source>
        <translation>消失：第 1 层得到第 {last} 层梯度的 {ratio}：每层传递 {factor}。φ′ 保留 {keeps}，权重保留 {weights}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/vanishing.py"/>
        <source>Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. φ′ keeps {keeps}, the weights keep {weights}. The start's variances predict {theory}.</source>
        <translation>消失：第 1 层得到第 {last} 层梯度的 {ratio}：每层传递 {factor}。φ′ 保留 {keeps}，权重保留 {weights}。由初始方差预测为 {theory}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/diagnosis/vanishing.py"/>
        <source>Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. φ′ keeps {keeps}, the weights keep {weights}. The start's variances predict {theory}: training has changed it.</source>
        <translation>消失：第 1 层得到第 {last} 层梯度的 {ratio}：每层传递 {factor}。φ′ 保留 {keeps}，权重保留 {weights}。由初始方差预测为 {theory}：训练已改变了它。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>a document that is closed</source>
        <translation>已关闭的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>a file's name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>an open one</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>another file's name</source>
        <translation>另一个文件名</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>no file yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>{file}, which another window has open</source>
        <translation>{file}，已在另一个窗口中打开</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>{file}, which cannot be written ({reason})</source>
        <translation>{file}，无法写入 ({reason})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document.py"/>
        <source>{file}, which is write-protected</source>
        <translation>{file}，受写保护</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_error.py"/>
        <source>a place that can be written to, with room</source>
        <translation>可以写入且有空间的位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_error.py"/>
        <source>a readable document</source>
        <translation>可读的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_error.py"/>
        <source>what GradGUI saved</source>
        <translation>GradGUI 保存的内容</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_error.py"/>
        <source>{file}, which cannot be read ({reason})</source>
        <translation>{file}，无法读取 ({reason})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>a GradGUI document (*.gradgui)</source>
        <translation>GradGUI 文档 (*.gradgui)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>a folder or a device</source>
        <translation>文件夹或设备</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>an SQLite file of another program</source>
        <translation>另一个程序的 SQLite 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>an older version</source>
        <translation>较旧的版本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>another kind of file</source>
        <translation>另一种文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>no table {name}</source>
        <translation>没有表 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>rows that the seal does not stand for</source>
        <translation>行与封印不符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>the unknown part {name}</source>
        <translation>未知的部分 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_file.py"/>
        <source>version {version}, of a newer GradGUI</source>
        <translation>版本 {version}，来自更新的 GradGUI</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/document_save.py"/>
        <source>{file}, which was not written whole ({reason})</source>
        <translation>{file}，没有完整写入 ({reason})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>a layer's initialisation</source>
        <translation>某层的初始化</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>layers {before} → {after}</source>
        <translation>层数 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{changes} …</source>
        <translation>{changes} …</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} off</source>
        <translation>{field} 关</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} on</source>
        <translation>{field} 开</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/edit.py"/>
        <source>{field} {before} → {after}</source>
        <translation>{field} {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/embedded_files.py"/>
        <source>no file of the experiment</source>
        <translation>没有实验的文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment.py"/>
        <source>of every random draw</source>
        <translation>决定每一次随机抽取</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>JSON text in UTF-8</source>
        <translation>UTF-8 编码的 JSON 文本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a path of at most {limit} parts</source>
        <translation>至多 {limit} 段的路径</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>a place inside a plain value</source>
        <translation>普通值内部的位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an existing place</source>
        <translation>存在的位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an experiment file (*.json)</source>
        <translation>实验文件 (*.json)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>an index from 0 to {last}</source>
        <translation>0 到 {last} 的序号</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>byte {byte:#04x} at offset {offset}</source>
        <translation>偏移 {offset} 处的字节 {byte:#04x}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>deeper nesting</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>fewer nested groups</source>
        <translation>较少的嵌套组</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>more than {limit:,} bytes</source>
        <translation>超过 {limit:,} 字节</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>no file {file}</source>
        <translation>没有文件 {file}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>no index: the list is empty</source>
        <translation>没有可用的序号：列表为空</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_source.py"/>
        <source>a document opened to be read</source>
        <translation>以只读方式打开的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_source.py"/>
        <source>one opened to be changed</source>
        <translation>以修改方式打开的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/fault.py"/>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>a finite number</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>a smaller number</source>
        <translation>较小的数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>at most {limit} levels</source>
        <translation>至多 {limit} 级</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>each key once</source>
        <translation>每个键只出现一次</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>keys in Unicode without lone surrogates</source>
        <translation>不含孤立代理项的 Unicode 键</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>text in Unicode without lone surrogates</source>
        <translation>不含孤立代理项的 Unicode 文本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>the same key twice</source>
        <translation>键重复出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{count:,} characters</source>
        <translation>{count:,} 个字符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{count:,} values</source>
        <translation>{count:,} 个值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/json_reader.py"/>
        <source>{problem} (line {line}, column {column})</source>
        <translation>{problem} (第 {line} 行，第 {column} 列)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>a network that needs {total} (parameters and optimiser {parameters} + signals {signals} + data {data})</source>
        <translation>需要 {total} 的网络 (参数与优化器 {parameters} + 信号 {signals} + 数据 {data})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>at most the {free} free now</source>
        <translation>至多为目前可用的 {free}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/memory.py"/>
        <source>{samples} training sample</source>
        <translation>{samples} 个训练样本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/accuracy.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/accuracy.py"/>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/accuracy.py"/>
        <source>share of the batch whose largest output is its class</source>
        <translation>批次中最大输出正是其类别的样本比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_mean.py"/>
        <source>Mean of the output</source>
        <translation>输出的均值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_mean.py"/>
        <source>mean Y</source>
        <translation>mean Y</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_mean.py"/>
        <source>mean of Y_l over all entries</source>
        <translation>Y_l 全部元素的均值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_std.py"/>
        <source>Deviation of the output</source>
        <translation>输出的标准差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_std.py"/>
        <source>population deviation of Y_l over all entries</source>
        <translation>Y_l 全部元素的总体标准差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/activation_std.py"/>
        <source>std Y</source>
        <translation>std Y</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/bias_grad_norm.py"/>
        <source>Gradient of the biases</source>
        <translation>偏置的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/bias_grad_norm.py"/>
        <source>‖∂L/∂b_l‖, before clipping</source>
        <translation>‖∂L/∂b_l‖，裁剪之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/bias_grad_norm.py"/>
        <source>‖∂L/∂b‖</source>
        <translation>‖∂L/∂b‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/clip_factor.py"/>
        <source>Clipped to</source>
        <translation>裁剪比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/clip_factor.py"/>
        <source>‖clipped‖ / ‖∂L‖</source>
        <translation>‖裁剪后‖ / ‖∂L‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/clip_factor.py"/>
        <source>‖gradient after clipping‖ / ‖before‖ over the parameters of the layer; 1 at 0/0</source>
        <translation>对该层的参数：‖裁剪后的梯度‖ / ‖裁剪前‖；0/0 时取 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/data_loss.py"/>
        <source>Data loss</source>
        <translation>数据损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/data_loss.py"/>
        <source>L data</source>
        <translation>L 数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/data_loss.py"/>
        <source>mean over the batch, without penalties</source>
        <translation>对批次取平均，不含正则项</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/dead_fraction.py"/>
        <source>Dead units</source>
        <translation>死神经元</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/dead_fraction.py"/>
        <source>dead</source>
        <translation>死亡比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/dead_fraction.py"/>
        <source>share of units with v ≤ 0 (hard tanh: |v| ≥ 1) for every sample of the batch</source>
        <translation>对批次中每个样本都有 v ≤ 0 (hard tanh：|v| ≥ 1) 的神经元比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/derivative_rms.py"/>
        <source>Root mean square of φ′</source>
        <translation>φ′ 的均方根</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/derivative_rms.py"/>
        <source>rms φ′(v)</source>
        <translation>rms φ′(v)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/derivative_rms.py"/>
        <source>√mean φ′(v)² over all entries, hidden layers</source>
        <translation>对全部元素的 √mean φ′(v)²，仅隐藏层</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/distance_from_init.py"/>
        <source>Distance from the start</source>
        <translation>偏离初始值的距离</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/distance_from_init.py"/>
        <source>‖W − W₀‖ / ‖W₀‖</source>
        <translation>‖W − W₀‖ / ‖W₀‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/distance_from_init.py"/>
        <source>‖W_l − W_l(0)‖ / ‖W_l(0)‖</source>
        <translation>‖W_l − W_l(0)‖ / ‖W_l(0)‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/gain.py"/>
        <source>signal_grad_norm[l] / signal_grad_norm[l+1]</source>
        <translation>signal_grad_norm[l] / signal_grad_norm[l+1]</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/gain.py"/>
        <source>‖∂L/∂Z‖ / the next layer's</source>
        <translation>‖∂L/∂Z‖ / 下一层的</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/grad_norm.py"/>
        <source>Gradient of all parameters</source>
        <translation>全部参数的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/grad_norm.py"/>
        <source>global L2 norm over all trainable parameters, before clipping</source>
        <translation>全部可训练参数的整体 L2 范数，裁剪之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/grad_norm.py"/>
        <source>‖∂L/∂θ‖</source>
        <translation>‖∂L/∂θ‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/input_norm.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/input_norm.py"/>
        <source>‖X_l‖ over the whole batch</source>
        <translation>对整个批次的 ‖X_l‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/input_norm.py"/>
        <source>‖X‖</source>
        <translation>‖X‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/loss.py"/>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/loss.py"/>
        <source>mean over the batch, with penalties</source>
        <translation>对批次取平均，含正则项</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/lr.py"/>
        <source>lr</source>
        <translation>lr</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/lr.py"/>
        <source>the learning rate of this step</source>
        <translation>这一步的学习率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/output_grad_norm.py"/>
        <source>Gradient of the output</source>
        <translation>输出的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/output_grad_norm.py"/>
        <source>‖∂L/∂Y_l‖ over all paths, Y_l the output after its join</source>
        <translation>经所有路径的 ‖∂L/∂Y_l‖，Y_l 为汇入之后的输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/output_grad_norm.py"/>
        <source>‖∂L/∂Y‖</source>
        <translation>‖∂L/∂Y‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_mean.py"/>
        <source>Mean of the pre-activation</source>
        <translation>预激活值的均值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_mean.py"/>
        <source>mean Z</source>
        <translation>mean Z</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_mean.py"/>
        <source>mean of Z_l over all entries</source>
        <translation>Z_l 全部元素的均值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_std.py"/>
        <source>Deviation of the pre-activation</source>
        <translation>预激活值的标准差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_std.py"/>
        <source>population deviation of Z_l over all entries</source>
        <translation>Z_l 全部元素的总体标准差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/preactivation_std.py"/>
        <source>std Z</source>
        <translation>std Z</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/saturated_fraction.py"/>
        <source>Saturated share</source>
        <translation>饱和比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/saturated_fraction.py"/>
        <source>share of entries with |φ′(v)| &lt; 0.05 · max |φ′|; sigmoid, tanh, hard tanh</source>
        <translation>|φ′(v)| &lt; 0.05 · max |φ′| 的元素比例；限 sigmoid、tanh、hard tanh</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/saturated_fraction.py"/>
        <source>|φ′| &lt; 0.05 max</source>
        <translation>|φ′| &lt; 0.05 max</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/signal_grad_norm.py"/>
        <source>Gradient of the signal</source>
        <translation>信号的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/signal_grad_norm.py"/>
        <source>‖∂L/∂Z_l‖, Z_l = X_l W_l + b_l for the whole batch</source>
        <translation>‖∂L/∂Z_l‖，对整个批次 Z_l = X_l W_l + b_l</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/signal_grad_norm.py"/>
        <source>‖∂L/∂Z‖</source>
        <translation>‖∂L/∂Z‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_accuracy.py"/>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_accuracy.py"/>
        <source>share of the test part whose largest output is its class, evaluation mode</source>
        <translation>测试集中最大输出正是其类别的样本比例，评估模式</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_accuracy.py"/>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_loss.py"/>
        <source>L test</source>
        <translation>L 测试</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_loss.py"/>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/test_loss.py"/>
        <source>data loss on the test part, parameters before the update, evaluation mode</source>
        <translation>测试集上的数据损失，取更新前的参数，评估模式</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/update_ratio.py"/>
        <source>Update over weights</source>
        <translation>更新与权重之比</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/update_ratio.py"/>
        <source>‖ΔW_l‖ / ‖W_l‖ of the update that this step made</source>
        <translation>这一步更新的 ‖ΔW_l‖ / ‖W_l‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/update_ratio.py"/>
        <source>‖ΔW‖ / ‖W‖</source>
        <translation>‖ΔW‖ / ‖W‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_grad_norm.py"/>
        <source>Gradient of the weights</source>
        <translation>权重的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_grad_norm.py"/>
        <source>‖∂L/∂W_l‖ of loss and penalties, before clipping</source>
        <translation>损失与正则项的 ‖∂L/∂W_l‖，裁剪之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_grad_norm.py"/>
        <source>‖∂L/∂W‖</source>
        <translation>‖∂L/∂W‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_norm.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_norm.py"/>
        <source>‖W_l‖</source>
        <translation>‖W_l‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/metrics/weight_norm.py"/>
        <source>‖W‖</source>
        <translation>‖W‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/migrations.py"/>
        <source>version {version}, which never was</source>
        <translation>版本 {version}，从未有过</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the gradient of {parameter}</source>
        <translation>{parameter}的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the norm of the gradient</source>
        <translation>梯度的范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/nonfinite.py"/>
        <source>the weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/phrase.py"/>
        <source>{first}, {others}</source>
        <translation>{first}，{others}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a path on this computer</source>
        <translation>本机上的路径</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a readable CSV file</source>
        <translation>可读取的 CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>a regular CSV file</source>
        <translation>普通的 CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>an existing CSV file</source>
        <translation>存在的 CSV 文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>at most {limit:,} bytes</source>
        <translation>至多 {limit:,} 字节</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>no file {file} in {folder}</source>
        <translation>{folder} 中没有文件 {file}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>no path</source>
        <translation>没有路径</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>the network path {path}</source>
        <translation>网络路径 {path}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>the path of a CSV file</source>
        <translation>CSV 文件的路径</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file} of {size:,} bytes</source>
        <translation>{size:,} 字节的 {file}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, a device or pipe</source>
        <translation>{file}，是设备或管道</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, a folder</source>
        <translation>{file}，是文件夹</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/regular_file.py"/>
        <source>{file}, an empty file</source>
        <translation>{file}，是空文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/adam.py"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/adam.py"/>
        <source>Adam divides a step by the usual size of its gradient: layers with little gradient move too.</source>
        <translation>Adam 把每一步除以其梯度的通常大小：梯度很小的层也会移动。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/batch_normalization.py"/>
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/batch_normalization.py"/>
        <source>Each unit is brought to mean 0 and deviation 1 over the batch, where the activation has its slope.</source>
        <translation>每个神经元在批次上被调整到均值 0、标准差 1，正是激活函数有斜率的地方。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_norm.py"/>
        <source>Clip by norm</source>
        <translation>按范数裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_norm.py"/>
        <source>One factor scales the whole gradient down to norm 1: the direction stays, no step is too long.</source>
        <translation>用一个系数把整个梯度缩小到范数 1：方向不变，步子不会过长。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_per_layer.py"/>
        <source>Clip by layer</source>
        <translation>按层裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_per_layer.py"/>
        <source>Each layer's gradient is scaled down to norm 1 by itself: one that explodes does not shrink others.</source>
        <translation>每一层的梯度各自缩小到范数 1：某层的梯度爆炸不会让其他层变小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_value.py"/>
        <source>Clip by value</source>
        <translation>按值裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/clip_value.py"/>
        <source>Each entry of the gradient is cut to ±0.1, so that no single weight jumps.</source>
        <translation>梯度的每个分量都截到 ±0.1，单个权重不会突变。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/float64.py"/>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/float64.py"/>
        <source>float64 reaches down to 1e-308: what was flushed to zero is a number again.</source>
        <translation>float64 可小到 1e-308：被清为零的值重新成为数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/kaiming_normal.py"/>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/kaiming_normal.py"/>
        <source>Weights of variance 2/n keep signal and gradient at one size where ReLU cuts off one half.</source>
        <translation>在 ReLU 截去一半的地方，方差为 2/n 的权重让信号和梯度保持大小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/layer_normalization.py"/>
        <source>Each sample's units are brought to mean 0 and deviation 1, whatever the weights do.</source>
        <translation>无论权重怎样，每个样本的神经元都被调整到均值 0、标准差 1。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/layer_normalization.py"/>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/leaky_relu.py"/>
        <source>Below zero φ′ is 0.01 and not 0: a unit that is off still gets a gradient and can come back.</source>
        <translation>零以下 φ′ 是 0.01 而不是 0：关闭的神经元仍得到梯度，可以恢复。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/leaky_relu.py"/>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/lecun_normal.py"/>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/lecun_normal.py"/>
        <source>Weights of variance 1/n keep the signal at one size where the slope of φ is near 1.</source>
        <translation>在 φ 的斜率接近 1 的地方，方差为 1/n 的权重让信号保持大小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/lower_rate.py"/>
        <source>A step too long leaps over the valley of the loss; one ten times shorter stays in it.</source>
        <translation>步子过长会跨过损失的谷底；缩短到十分之一就留在谷中。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/lower_rate.py"/>
        <source>Learning rate ÷ 10</source>
        <translation>学习率 ÷ 10</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/orthogonal.py"/>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/orthogonal.py"/>
        <source>Orthogonal weights turn a signal and do not stretch it: no direction grows or shrinks with depth.</source>
        <translation>正交的权重只旋转信号而不拉伸它：没有哪个方向随深度增大或缩小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/prelu.py"/>
        <source>Below zero the slope starts at 0.25 and is learned, so that no unit is cut off from the gradient.</source>
        <translation>零以下的斜率从 0.25 开始并可学习，没有神经元会与梯度隔绝。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/prelu.py"/>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/raise_rate.py"/>
        <source>Learning rate × 10</source>
        <translation>学习率 × 10</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/raise_rate.py"/>
        <source>Updates this small change next to nothing; ten times larger ones get somewhere.</source>
        <translation>这么小的更新几乎不起作用；放大十倍才有进展。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/raise_threshold.py"/>
        <source>A threshold above the usual gradient cuts off outliers alone, and leaves the steps their size.</source>
        <translation>高于通常梯度的阈值只截去异常值，步子保持原来的大小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/raise_threshold.py"/>
        <source>Threshold × 10</source>
        <translation>阈值 × 10</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/relu_kaiming.py"/>
        <source>ReLU + He</source>
        <translation>ReLU + He</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/relu_kaiming.py"/>
        <source>ReLU passes the gradient on unchanged where a unit is on; He weights make up for those that are off.</source>
        <translation>神经元打开时 ReLU 原样传递梯度；He 的权重弥补关闭的那些。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/rms_normalization.py"/>
        <source>Each sample's units are divided by their root mean square, whatever the weights do.</source>
        <translation>无论权重怎样，每个样本的神经元都除以它们的均方根。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/rms_normalization.py"/>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/scaled_skips.py"/>
        <source>A path around each of L layers passes the gradient on with factor 1; branches times 1/L add little.</source>
        <translation>绕过 L 层中每一层的旁路以系数 1 传递梯度；乘以 1/L 的分支只增加一点。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/scaled_skips.py"/>
        <source>Scaled skips</source>
        <translation>缩放的跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/selu_lecun.py"/>
        <source>SELU + LeCun</source>
        <translation>SELU + LeCun</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/selu_lecun.py"/>
        <source>SELU with LeCun weights pulls each layer's mean to 0 and its variance to 1, without a normalisation.</source>
        <translation>SELU 配 LeCun 的权重把每一层的均值拉向 0、方差拉向 1，不需要归一化。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/skip_connections.py"/>
        <source>A path around each layer passes the gradient on with factor 1. BatchNorm, where nothing is normalised yet, and a scale of 1/√L on each branch keep what is added small.</source>
        <translation>绕过每一层的旁路以系数 1 传递梯度。BatchNorm (在尚无归一化处添加) 与每个分支的系数 1/√L 让加上的部分保持很小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/skip_connections.py"/>
        <source>Skips + BN</source>
        <translation>跳跃连接 + BN</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/tanh_xavier.py"/>
        <source>Tanh + Xavier</source>
        <translation>Tanh + Xavier</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/tanh_xavier.py"/>
        <source>Tanh has slope 1 at zero, four times that of sigmoid; Xavier weights keep it near zero.</source>
        <translation>Tanh 在零处的斜率是 1，是 Sigmoid 的四倍；Xavier 的权重让它留在零附近。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/xavier_normal.py"/>
        <source>Weights of variance 2/(n_in + n_out) keep signal and gradient at one size where φ has slope 1.</source>
        <translation>在 φ 的斜率为 1 的地方，方差为 2/(n_in + n_out) 的权重让信号和梯度保持大小。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/remedies/xavier_normal.py"/>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/run_summary.py"/>
        <source>no list of findings</source>
        <translation>没有发现列表</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Deviation of the Gaussian noise on the raw coordinates.</source>
        <translation>原始坐标上高斯噪声的标准差。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Number of samples, training and test part together.</source>
        <translation>样本总数，训练集与测试集合计。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sampled.py"/>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sharing.py"/>
        <source>the batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sharing.py"/>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/sharing.py"/>
        <source>the seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Alpha</source>
        <translation>α</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Hard tanh</source>
        <translation>Hard tanh</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Start slope</source>
        <translation>初始斜率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = 1 / (1 + e⁻ᵛ), φ′ ≤ 1/4</source>
        <translation>φ(v) = 1 / (1 + e⁻ᵛ), φ′ ≤ 1/4</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = 1.0507 · ELU with α = 1.6733</source>
        <translation>φ(v) = 1.0507 · ELU，α = 1.6733</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = ln(1 + eᵛ), φ′ = σ(v)</source>
        <translation>φ(v) = ln(1 + eᵛ), φ′ = σ(v)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = max(0, v), φ′ is 0 or 1</source>
        <translation>φ(v) = max(0, v)，φ′ 为 0 或 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = tanh v, φ′ ≤ 1</source>
        <translation>φ(v) = tanh v, φ′ ≤ 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v cut to [−1, 1]</source>
        <translation>φ(v) = v，截断到 [−1, 1]</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v Φ(v)</source>
        <translation>φ(v) = v Φ(v)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v σ(v)</source>
        <translation>φ(v) = v σ(v)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or slope · v below 0</source>
        <translation>φ(v) = v，小于 0 时为斜率 · v</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or slope · v below 0; the slope is learned</source>
        <translation>φ(v) = v，小于 0 时为斜率 · v；斜率是学习得到的</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, or α (eᵛ − 1) below 0</source>
        <translation>φ(v) = v，小于 0 时为 α (eᵛ − 1)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ(v) = v, φ′ = 1</source>
        <translation>φ(v) = v, φ′ = 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ′ below zero at the start</source>
        <translation>小于零处 φ′ 的初始值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>φ′ below zero; usual 0.01 to 0.3</source>
        <translation>小于零处的 φ′；常用 0.01 到 0.3</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>−α is the value far below zero</source>
        <translation>远小于零处的取值为 −α</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>A random orthogonal matrix times gain (Saxe et al. 2014).</source>
        <translation>随机正交矩阵乘以增益 (Saxe et al. 2014)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Bias variance</source>
        <translation>偏置方差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>By variance</source>
        <translation>按方差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Deviation σ</source>
        <translation>标准差 σ</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Every weight the same: units stay alike, so nothing useful is learned.</source>
        <translation>所有权重相同：神经元始终一样，学不到有用的东西。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>He normal</source>
        <translation>He 正态</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>He uniform</source>
        <translation>He 均匀</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>LeCun normal</source>
        <translation>LeCun 正态</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 1/fan_in) (LeCun et al. 1998).</source>
        <translation>N(0, 1/fan_in) (LeCun et al. 1998)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 2/(fan_in + fan_out)) (Glorot &amp; Bengio 2010).</source>
        <translation>N(0, 2/(fan_in + fan_out)) (Glorot &amp; Bengio 2010)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, 2/fan_in) (He et al. 2015).</source>
        <translation>N(0, 2/fan_in) (He et al. 2015)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>N(0, std²), whatever the width.</source>
        <translation>N(0, std²)，与宽度无关。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Normal N(0, σ²)</source>
        <translation>正态 N(0, σ²)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>PyTorch's default</source>
        <translation>PyTorch 默认</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform over [−bound, bound], whatever the width.</source>
        <translation>在 ± 界限之内均匀分布，与宽度无关。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform with variance 2/(fan_in + fan_out) (Glorot &amp; Bengio 2010).</source>
        <translation>均匀分布，方差 2/(fan_in + fan_out) (Glorot &amp; Bengio 2010)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Uniform with variance 2/fan_in (He et al. 2015).</source>
        <translation>均匀分布，方差 2/fan_in (He et al. 2015)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Var b; usual 0 to 1</source>
        <translation>Var b；常用 0 到 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weight variance</source>
        <translation>权重方差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weights N(0, weight_variance/fan_in), biases N(0, bias_variance): mean-field theory's axes.</source>
        <translation>权重 N(0, 权重方差/fan_in)，偏置 N(0, 偏置方差)：平均场理论的两个坐标轴。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weights and biases uniform over ±1/√fan_in, as nn.Linear.</source>
        <translation>权重与偏置在 ±1/√fan_in 内均匀分布，同 nn.Linear。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Xavier normal</source>
        <translation>Xavier 正态</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Xavier uniform</source>
        <translation>Xavier 均匀</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>deviation of every weight</source>
        <translation>每个权重的标准差</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>factor on the orthogonal matrix</source>
        <translation>正交矩阵的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>fan-in · Var W; He is 2</source>
        <translation>输入数 · Var W；He 为 2</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>of every weight</source>
        <translation>每个权重的取值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>weights lie in [−bound, bound]</source>
        <translation>权重落在 ± 界限之内</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>BatchNorm before the activation takes its place</source>
        <translation>激活函数之前的 BatchNorm 会取代它</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Branch scale β</source>
        <translation>分支缩放 β</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Join</source>
        <translation>汇入</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Path scale s</source>
        <translation>旁路缩放 s</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Repeat</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Skip connection</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>Units</source>
        <translation>神经元数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>factor on the layer's own branch</source>
        <translation>本层自身分支的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>factor on the path</source>
        <translation>旁路的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>layers before; the layer's own number reaches the network's input</source>
        <translation>往前多少层；等于本层序号时即为网络的输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>off: the parameters stay as they are</source>
        <translation>关：参数保持不变</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>the network's where none is given</source>
        <translation>未指定时与网络相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>times the group stands in a row</source>
        <translation>该组连续出现的次数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/layer.py"/>
        <source>width of the layer</source>
        <translation>本层的宽度</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>By the root mean square of a sample's units, no shift (Zhang &amp; Sennrich 2019).</source>
        <translation>除以一个样本各神经元的均方根，无平移 (Zhang &amp; Sennrich 2019)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Epsilon</source>
        <translation>ε</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>No normalisation; the other fields are kept for when one is chosen.</source>
        <translation>不做归一化；其他字段保留，供选择归一化后使用。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Over a sample's units (Ba et al. 2016).</source>
        <translation>对一个样本的各神经元 (Ba et al. 2016)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Over the batch, unit by unit (Ioffe &amp; Szegedy 2015).</source>
        <translation>对批次，逐个神经元 (Ioffe &amp; Szegedy 2015)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>Start scale</source>
        <translation>初始缩放</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>added to the mean square</source>
        <translation>加在均方上</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>added to the variance</source>
        <translation>加在方差上</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>before or after the activation</source>
        <translation>在激活函数之前或之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>share of the new batch in the running statistics</source>
        <translation>新批次在滑动统计量中的比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/normalization.py"/>
        <source>start value of the learned scale γ</source>
        <translation>可学习缩放 γ 的初始值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>0 measures without training</source>
        <translation>0 表示只测量、不训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Adam (Kingma &amp; Ba 2015).</source>
        <translation>Adam (Kingma &amp; Ba 2015)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019).</source>
        <translation>权重衰减解耦的 Adam (Loshchilov &amp; Hutter 2019)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Betas</source>
        <translation>β₁, β₂</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Dampening</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Penalties</source>
        <translation>正则项</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>RMSprop (Tieleman &amp; Hinton 2012), torch's form.</source>
        <translation>RMSprop (Tieleman &amp; Hinton 2012)，torch 的形式。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Stochastic gradient descent: W ← W − lr · ∂L/∂W, with momentum where asked for.</source>
        <translation>随机梯度下降：W ← W − lr · ∂L/∂W，可加动量。</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Test every</source>
        <translation>测试间隔</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>above the training part: the full batch</source>
        <translation>超过训练集大小时为全批次</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>added to the root</source>
        <translation>加在平方根上</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>adds 2 · l2 · W to the gradient</source>
        <translation>给梯度加上 2 · l2 · W</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>adds l1 · sign(W) to the gradient</source>
        <translation>给梯度加上 l1 · sign(W)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>decoupled</source>
        <translation>与梯度解耦</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>memory of the squared gradient</source>
        <translation>梯度平方的记忆系数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>needs momentum and no dampening</source>
        <translation>需要动量，且阻尼为 0</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of a run without the window</source>
        <translation>不开窗口运行时的步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of an entry or of the norm</source>
        <translation>分量或范数的上限</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>of the momentum</source>
        <translation>动量的阻尼</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>steps between test passes</source>
        <translation>两次测试之间的步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/training.py"/>
        <source>usual 0 or 0.9</source>
        <translation>常用 0 或 0.9</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/phase_points.py"/>
        <source>Constant weights have no variance: theory is of random ones</source>
        <translation>常数权重没有方差：理论只适用于随机权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/phase_points.py"/>
        <source>Layers have several activations: the diagram is of the most frequent one</source>
        <translation>各层的激活函数不同：图中是最常见的一种</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/phase_points.py"/>
        <source>Skip connections: χ is that of a branch alone</source>
        <translation>有跳跃连接：χ 只是分支自身的</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/phase_points.py"/>
        <source>With {norm} after the activation the dot predicts little: it sets q</source>
        <translation>激活函数之后有 {norm} 时圆点说明不了多少：q 由它决定</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/phase_points.py"/>
        <source>With {norm} the dot predicts nothing: it undoes both variances</source>
        <translation>有 {norm} 时圆点不能预测什么：两种方差都被抵消</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>BatchNorm: it holds once the batch has settled, after about {layers} layers</source>
        <translation>BatchNorm：批次稳定后才成立，大约要经过 {layers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>a normalisation has nothing to divide by</source>
        <translation>某个归一化没有可作除数的量</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>constant weights: theory is of random ones</source>
        <translation>权重是常数：理论只适用于随机权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>on {features} features BatchNorm's factor does not hold here</source>
        <translation>数据只有 {features} 个特征，BatchNorm 的因子在这里不成立</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>so deep for its width that single nets differ widely from it</source>
        <translation>相对于宽度太深，单个网络会与它相差很大</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/theory/predictions.py"/>
        <source>the signal is too large for a number from layer {layer} on</source>
        <translation>从第 {layer} 层起信号太大，无法用数表示</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/timeline.py"/>
        <source>a branch of itself</source>
        <translation>自身的分支</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/trainer.py"/>
        <source>{devices} on this machine</source>
        <translation>本机上的 {devices}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/training_thread.py"/>
        <source>PyTorch could not be loaded: {problem}</source>
        <translation>无法加载 PyTorch：{problem}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/training_thread.py"/>
        <source>step {step}: {problem}</source>
        <translation>第 {step} 步：{problem}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a value (it has no default)</source>
        <translation>一个值 (没有默认值)</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>an unknown key ({key} = {value})</source>
        <translation>未知的键 ({key} = {value})</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at least {bound} characters</source>
        <translation>至少 {bound} 个字符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at least {bound} entries</source>
        <translation>至少 {bound} 项</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound}</source>
        <translation>至多 {bound}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound} characters</source>
        <translation>至多 {bound} 个字符</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>at most {bound} entries</source>
        <translation>至多 {bound} 项</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>less than {bound}</source>
        <translation>小于 {bound}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>more than {bound}</source>
        <translation>大于 {bound}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>no such key here</source>
        <translation>此处没有这个键</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/validation_words.py"/>
        <source>{bound}</source>
        <translation>{bound}</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/working_copy.py"/>
        <source>a document that another GradGUI has open</source>
        <translation>已在另一个 GradGUI 中打开的文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/working_copy.py"/>
        <source>what a program left behind</source>
        <translation>程序遗留的内容</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/judging.py"/>
        <source>a file that cannot be read ({reason})</source>
        <translation>无法读取的文件 ({reason})</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/compare/judging.py"/>
        <source>an experiment or a document</source>
        <translation>实验或文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recording.py"/>
        <source>a disk that takes nothing</source>
        <translation>不接受写入的磁盘</translation>
    </message>
</context>
<context>
    <name>ExtraPlots</name>
    <message>
        <location filename="../../gradgui/ui/extra_plots.py"/>
        <source>Close this plot</source>
        <translation>关闭此图</translation>
    </message>
</context>
<context>
    <name>FaultsDialog</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Allowed</source>
        <translation>允许值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Found</source>
        <translation>现值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>Place in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/faults_dialog.py"/>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>FieldExamples</name>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>0 starts a residual branch at nothing: the skip alone carries the signal</source>
        <translation>0 让残差分支从零开始：只有跳跃连接传递信号</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>0.01 lets a hundredth of the gradient through where z &lt; 0</source>
        <translation>0.01 使 z &lt; 0 处通过百分之一的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>0.2 keeps every fifth sample for testing</source>
        <translation>0.2 表示每五个样本留一个作测试</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>0.9 averages about the last ten gradients</source>
        <translation>0.9 约相当于对最近十个梯度取平均</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1 by norm scales a gradient of norm 50 by 1/50</source>
        <translation>按范数取 1：范数为 50 的梯度缩小到 1/50</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1 explodes in wide layers: the gain grows as √units</source>
        <translation>取 1 时宽的层会爆炸：增益与 √神经元数成正比</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1 keeps Tanh at the edge of vanishing, 2 is He's for ReLU</source>
        <translation>1 使 Tanh 处于消失的边缘，2 是 He 为 ReLU 给出的取值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1 passes the gradient on unchanged, 0 cuts the path</source>
        <translation>1 原样传递梯度，0 切断旁路</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1/√L keeps 200 blocks that end linear from exploding, 1/L those that end in ReLU</source>
        <translation>1/√L 使 200 个以线性结尾的块不爆炸，以 ReLU 结尾的块用 1/L</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1e-3 pulls weights towards zero and keeps them small</source>
        <translation>1e-3 把权重拉向零，使其保持较小</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>1e-4 drives small weights to zero</source>
        <translation>1e-4 把小的权重压到零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>2: y = branch + output of the layer two before, as in residual networks</source>
        <translation>2：y = 分支 + 往前第二层的输出，同残差网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>8 Sigmoid layers pass on about 0.23 each: 0.23⁸ ≈ 8·10⁻⁶ of the gradient</source>
        <translation>8 层 Sigmoid 每层约传递 0.23：0.23⁸ ≈ 梯度的 8·10⁻⁶</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>After φ the path stays linear; before φ the sum goes through the activation</source>
        <translation>在 φ 之后则旁路保持线性；在 φ 之前则和要经过激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>Another seed draws other weights, data and batches; the same seed the same</source>
        <translation>换随机种子则权重、数据与批次都不同；随机种子相同则都相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>Before φ it pulls pre-activations out of saturation</source>
        <translation>在 φ 之前可把预激活值拉出饱和区</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>More noise: harder to learn, easier to learn by heart</source>
        <translation>噪声越大：越难学会，越容易死记</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>Off, the layer keeps its start; its gradient is still measured</source>
        <translation>关：该层保持初始值；其梯度仍会测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>Under N(0, 1) weights 4 units make the gradient vanish, 256 make it explode</source>
        <translation>权重为 N(0, 1) 时，4 个神经元使梯度消失，256 个使梯度爆炸</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>W ← W − η ∂L/∂W: ten times the rate, ten times the step</source>
        <translation>W ← W − η ∂L/∂W：学习率十倍，则步长十倍</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>float64 shows gradients down to 1e-308 where float32 flushes at 1e-38</source>
        <translation>float64 可显示小至 1e-308 的梯度，float32 在 1e-38 处归零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>z = x W + b; the shift of BatchNorm takes the place of b</source>
        <translation>z = x W + b；BatchNorm 的平移会取代 b</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/field_examples.py"/>
        <source>‖∂L/∂Z‖ falls as 1/√batch: compare runs of one batch size only</source>
        <translation>‖∂L/∂Z‖ 与 √批次大小成反比：只比较批次大小相同的运行</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Documents with runs (*.gradgui)</source>
        <translation>带运行的文档 (*.gradgui)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Experiments alone (*.json)</source>
        <translation>仅实验 (*.json)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>GradGUI files (*.gradgui *.json)</source>
        <translation>GradGUI 文件 (*.gradgui *.json)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Not saved to {path}: {why}. What was there before is unchanged</source>
        <translation>未保存到 {path}：{why}。原有内容未变</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Not saved: {why}. What was there before is unchanged</source>
        <translation>未保存：{why}。原有内容没有变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Open an experiment or a document</source>
        <translation>打开实验或文档</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Save the experiment with its runs, or alone</source>
        <translation>保存实验及其运行，或仅保存实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>{path} cannot be read: {why}</source>
        <translation>无法读取 {path}：{why}</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <location filename="../../gradgui/ui/file_drop.py"/>
        <source>Drop to open the experiment</source>
        <translation>放开即可打开实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/file_drop.py"/>
        <source>Drop to open {name}</source>
        <translation>松开以打开 {name}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/file_drop.py"/>
        <source>Not a file on this computer</source>
        <translation>不是本机上的文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/file_drop.py"/>
        <source>{count} files: drop one</source>
        <translation>{count} 个文件：请只拖放一个</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/file_drop.py"/>
        <source>{name} is no experiment and no document; GradGUI opens {kinds} files</source>
        <translation>{name} 既不是实验也不是文档；GradGUI 可打开 {kinds} 文件</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>Select the layer; again for the next one</source>
        <translation>选中该层；再按一次选中下一层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>Show this step in the plots</source>
        <translation>在图中显示这一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>The numbers behind it</source>
        <translation>背后的数值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>This is not found any more.</source>
        <translation>该问题已不再出现。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_row.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>Layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>Layer {number} and {count} others</source>
        <translation>第 {number} 层和另外 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>Layers {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>an update over the weights</source>
        <translation>更新与权重之比</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>at step</source>
        <translation>所在的步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>clipped to, in the middle</source>
        <translation>裁剪到 (中位数)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>each layer passed on at the first step</source>
        <translation>第一步时每层传递</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>each layer passes on</source>
        <translation>每层传递</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>farthest from its start</source>
        <translation>离起点最远</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>first layer with a gradient</source>
        <translation>第一个有梯度的层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>largest share in a layer</source>
        <translation>一层中的最大比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>largest update at first</source>
        <translation>最初的最大更新</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>largest update of the whole net at first</source>
        <translation>起初整个网络的最大更新</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>layer 1 moves in 2,000 steps</source>
        <translation>第 1 层在 2,000 步中的移动</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>layer 1's gradient over the output layer's</source>
        <translation>第 1 层与输出层的梯度之比</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>layers concerned</source>
        <translation>涉及的层数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>loss at first</source>
        <translation>最初的损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>loss now</source>
        <translation>现在的损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>loss of the best constant guess</source>
        <translation>最佳常数猜测的损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>lowest loss</source>
        <translation>最低的损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>nearest to its start</source>
        <translation>离起点最近</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>share of the steps</source>
        <translation>步的比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>share of the targets that one unit explains</source>
        <translation>单个神经元所能解释的目标方差比例</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>since step {step}</source>
        <translation>从第 {step} 步起</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>smallest gradient that is left</source>
        <translation>剩下的最小梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>the same at the first step</source>
        <translation>第一步时的同一比值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>the weights keep a layer</source>
        <translation>权重每层保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>theory says a layer passes on</source>
        <translation>理论预测每层传递</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>{what}: {number}</source>
        <translation>{what}：{number}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/finding_words.py"/>
        <source>φ′ keeps a layer</source>
        <translation>φ′ 每层保留</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <location filename="../../gradgui/ui/findings.py"/>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings.py"/>
        <source>Nothing is wrong with this run so far.</source>
        <translation>到目前为止，这次运行没有问题。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings.py"/>
        <source>There is no run to look at. {why}</source>
        <translation>没有可查看的运行。{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings.py"/>
        <source>What is wrong with the run, and what may help, stands here. Press Space to run.</source>
        <translation>这里显示运行中的问题和可能的办法。按空格键运行。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings.py"/>
        <source>try {remedy}</source>
        <translation>试用 {remedy}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../gradgui/ui/findings_panel.py"/>
        <source>Close the findings</source>
        <translation>关闭发现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings_panel.py"/>
        <source>Close, and look for nothing; View brings it back</source>
        <translation>关闭并不再查找；可从“视图”菜单恢复</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/findings_panel.py"/>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>FitPicture</name>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>true {true} · predicted {value}</source>
        <translation>真实 {true} · 预测 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/fit_picture.py"/>
        <source>x {x} · output {value}</source>
        <translation>x {x} · 输出 {value}</translation>
    </message>
</context>
<context>
    <name>Float64Dialog</name>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>Copy the selected rows, or all (Ctrl+C)</source>
        <translation>复制所选行或全部 (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>Norms of each layer in both precisions</source>
        <translation>各层在两种精度下的范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>The network has changed since: this is of its earlier state. Run it again to compare.</source>
        <translation>此后网络已更改：这里是更改之前的状态。再运行一次即可比较。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>This step cannot be run in float64</source>
        <translation>这一步无法用 float64 计算</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_dialog.py"/>
        <source>This step in float64</source>
        <translation>用 float64 计算这一步</translation>
    </message>
</context>
<context>
    <name>Float64Model</name>
    <message>
        <location filename="../../gradgui/ui/float64_model.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_model.py"/>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>Float64Runner</name>
    <message>
        <location filename="../../gradgui/ui/float64_runner.py"/>
        <source>No step has been made yet. Press Space, then ask again.</source>
        <translation>还没有训练任何一步。请先按空格键，再试一次。</translation>
    </message>
</context>
<context>
    <name>Float64Step</name>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>Every layer has the same gradient in float64: what float32 shows is real.</source>
        <translation>每层的梯度在 float64 下相同：float32 显示的是真实的。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>Layer {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>Layers {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>The batch of step {step}, with the parameters after its update.</source>
        <translation>第 {step} 步的批次，取更新后的参数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>The batch of step {step}, with the parameters before its update.</source>
        <translation>第 {step} 步的批次，取更新前的参数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>This run computes in float64 already; there is nothing finer to compare it with.</source>
        <translation>本次运行已用 float64 计算；没有更高的精度可以比较。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>differs by rounding</source>
        <translation>因舍入而不同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>lost in rounding</source>
        <translation>舍入中丢失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>not finite in both</source>
        <translation>两种精度都不是有限值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>overflow</source>
        <translation>上溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>really zero</source>
        <translation>确实为零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>underflow</source>
        <translation>下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>underflow in part</source>
        <translation>部分下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: differ by more than 1%, from rounding.</source>
        <translation>{layers}：因舍入相差超过 1%。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: not finite in float64 either.</source>
        <translation>{layers}：float64 下也不是有限值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: really zero, no gradient arrives.</source>
        <translation>{layers}：确实为零，没有梯度到达。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: some entries are too small for float32.</source>
        <translation>{layers}：部分元素太小，float32 无法表示。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: the same in both.</source>
        <translation>{layers}：两种精度相同。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: too large for float32, finite in float64.</source>
        <translation>{layers}：太大，float32 无法表示，float64 下为有限值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: underflow, a gradient too small for float32.</source>
        <translation>{layers}：下溢，梯度太小，float32 无法表示。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{layers}: zero in float32 alone, lost in rounding.</source>
        <translation>{layers}：仅在 float32 下为零，舍入中丢失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/float64_words.py"/>
        <source>{sentence} {next_sentence}</source>
        <translation>{sentence}{next_sentence}</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <location filename="../../gradgui/ui/builder/section.py"/>
        <source>edits: {effect}</source>
        <translation>编辑：{effect}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Claims</source>
        <translation>论断</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Exploding</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>First steps</source>
        <translation>起步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Optimisation</source>
        <translation>优化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Skips, 200 layers</source>
        <translation>跳跃连接，200 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/groups.py"/>
        <source>Vanishing</source>
        <translation>消失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/picture.py"/>
        <source>{mark} not finite at step {step}</source>
        <translation>{mark} 第 {step} 步不是有限值</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>All presets</source>
        <translation>所有预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Close the gallery (Esc)</source>
        <translation>关闭预设库 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Each picture is a real run: the gradient ‖∂L/∂Z‖ of its layers over the first 200 steps; by depth at step 0 where the run ends at once.</source>
        <translation>每张图都来自真实的运行：各层梯度 ‖∂L/∂Z‖ 在前 200 步的变化；运行立即终止的，为第 0 步随深度的变化。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Groups of presets</source>
        <translation>预设的分组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>No preset has “{words}” in its name or description.</source>
        <translation>没有名称或说明中含“{words}”的预设。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>No preset of this group has “{words}” in its name or description.</source>
        <translation>此组中没有名称或说明含“{words}”的预设。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Open the chosen preset (Enter)</source>
        <translation>打开所选预设 (Enter)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Search names and descriptions</source>
        <translation>搜索名称与说明</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/gallery/gallery_dialog.py"/>
        <source>Search presets</source>
        <translation>搜索预设</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <location filename="../../gradgui/ui/builder/heading.py"/>
        <source>Show or hide: {title}</source>
        <translation>显示或隐藏：{title}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <location filename="../../gradgui/ui/plots/heat_map.py"/>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/heat_map.py"/>
        <source>Metric of the heat map</source>
        <translation>热图的指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/heat_map.py"/>
        <source>{metric}, layer by step</source>
        <translation>{metric}，逐层逐步</translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <location filename="../../gradgui/ui/views/heat_view.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/heat_view.py"/>
        <source>{count} layers a row</source>
        <translation>每行 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/heat_view.py"/>
        <source>{count} layers in a row of pixels; zoom in for each</source>
        <translation>每行像素含 {count} 层；放大可看各层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/heat_view.py"/>
        <source>{step} · layer {layer} · not measured</source>
        <translation>{step} · 第 {layer} 层 · 未测量</translation>
    </message>
</context>
<context>
    <name>HistogramArea</name>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>NaN: {count}</source>
        <translation>NaN：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>all are exactly 0</source>
        <translation>全部恰好为 0</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>exactly 0: {share}</source>
        <translation>恰好为 0：{share}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>infinite: {count}</source>
        <translation>无穷大：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>none is finite</source>
        <translation>没有有限的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>none is finite but 0</source>
        <translation>除 0 外没有有限的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/histogram_area.py"/>
        <source>{low} to {high}: {count} of {entries}</source>
        <translation>{low} 到 {high}：{entries} 个中的 {count} 个</translation>
    </message>
</context>
<context>
    <name>Histograms</name>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Histograms of layer {number}</source>
        <translation>第 {number} 层的直方图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Histograms over time</source>
        <translation>直方图随时间的变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Nothing is counted yet.</source>
        <translation>尚无统计。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>Show how the histograms changed from step to step, as seen here</source>
        <translation>显示直方图逐步的变化，与此处所见一致</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>after the first step</source>
        <translation>第一步之后出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>comes with the run</source>
        <translation>随运行出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>gradient |∂L/∂W|</source>
        <translation>梯度 |∂L/∂W|</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>most entries from {low} to {high}</source>
        <translation>多数元素在 {low} 到 {high} 之间</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>outputs Y</source>
        <translation>输出 Y</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>pre-activations Z</source>
        <translation>预激活值 Z</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/histograms.py"/>
        <source>weights W</source>
        <translation>权重 W</translation>
    </message>
</context>
<context>
    <name>LaneBar</name>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>Drop lane {lane}</source>
        <translation>移除泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>Lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>like {lane}</source>
        <translation>与 {lane} 相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>shown</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_bar.py"/>
        <source>stopped at step {step}</source>
        <translation>在第 {step} 步停止</translation>
    </message>
</context>
<context>
    <name>LaneModes</name>
    <message>
        <location filename="../../gradgui/ui/lane_modes.py"/>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_modes.py"/>
        <source>Over each other</source>
        <translation>叠加显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_modes.py"/>
        <source>Ratio to lane {lane}</source>
        <translation>与泳道 {lane} 之比</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_modes.py"/>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_modes.py"/>
        <source>The shown lane alone</source>
        <translation>仅显示当前泳道</translation>
    </message>
</context>
<context>
    <name>LanePlot</name>
    <message>
        <location filename="../../gradgui/ui/lane_plot.py"/>
        <source>lane {lane}; no room for all {count}</source>
        <translation>泳道 {lane}；空间不足以显示全部 {count} 条</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <location filename="../../gradgui/ui/lane_words.py"/>
        <source>lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lane_words.py"/>
        <source>{lane}: {words}</source>
        <translation>{lane}：{words}</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>Lane {lane} goes on from lane {parent}, at step {step}. Change it in the builder.</source>
        <translation>泳道 {lane} 从泳道 {parent} 的第 {step} 步继续。请在构建器中修改它。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>Lane {lane} has ended. What was recorded of it stands in Compare ▸ Runs.</source>
        <translation>泳道 {lane} 已结束。它的记录见“比较 ▸ 运行”。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>Lanes {parent} and {lane} begin at step 0, from the same random numbers.</source>
        <translation>泳道 {parent} 和 {lane} 从第 0 步开始，使用相同的随机数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>The run goes on from step {step}. Change it in the builder, or press Space.</source>
        <translation>运行从第 {step} 步继续。可在构建器中修改，或按空格键。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>There is no other lane: {reason}.</source>
        <translation>无法添加泳道：{reason}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>There is one lane only. Branch makes another.</source>
        <translation>只有一条泳道。用“分支”可再添加一条。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>Unsaved: {lanes}. A document keeps every lane that was trained, an experiment file the shown one alone, which is {shown}.</source>
        <translation>未保存：{lanes}。文档保存所有训练过的泳道，实验文件只保存当前显示的泳道 {shown}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>back to step {step}</source>
        <translation>回到第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lanes.py"/>
        <source>{lane} ({difference})</source>
        <translation>{lane} ({difference})</translation>
    </message>
</context>
<context>
    <name>LayerEditor</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>All hidden layers</source>
        <translation>所有隐藏层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>As many features as the data have.</source>
        <translation>与数据的特征数相同。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>As wide as data and loss need, with bias and without activation.</source>
        <translation>宽度由数据与损失决定，有偏置，无激活函数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Edits change all {count} copies.</source>
        <translation>编辑会改变全部 {count} 份。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Group of layers {numbers}</source>
        <translation>第 {numbers} 层组成的组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Layer {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Layers {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>No hidden layers: add one.</source>
        <translation>没有隐藏层：请添加。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Only these {count}</source>
        <translation>仅这 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Only this one</source>
        <translation>仅这一层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_editor.py"/>
        <source>Split the group, so that edits change this alone (Ctrl+I)</source>
        <translation>拆开该组，使编辑只改变这一层 (Ctrl+I)</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Add group</source>
        <translation>添加组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Add layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Edit in place</source>
        <translation>就地编辑</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Fold the group</source>
        <translation>折叠组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Move towards the input</source>
        <translation>移向输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Move towards the output</source>
        <translation>移向输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Skip connection</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Split off from its group</source>
        <translation>从组中拆出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Unfold the group</source>
        <translation>展开组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_commands.py"/>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>+ Group</source>
        <translation>+ 组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>+ Layer</source>
        <translation>+ 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add a layer like the selected one after it (Ins)</source>
        <translation>在所选层之后添加一个相同的层 (Ins)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Add a repeated group after the selected layer (Shift+Ins)</source>
        <translation>在所选层之后添加一个重复的组 (Shift+Ins)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>All commands on layers</source>
        <translation>层的所有命令</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Drag from the left of a chip to a later layer to draw a skip connection.</source>
        <translation>从方块左侧拖到后面的层，即可画出跳跃连接。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>From the input on top to the output at the bottom.</source>
        <translation>从顶部的输入到底部的输出。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Menu key</source>
        <translation>菜单键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_list.py"/>
        <source>Skip into layer {numbers}: Del removes it, its factors are set below</source>
        <translation>汇入第 {numbers} 层的跳跃连接：Del 删除，其倍数在下方设置</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Layer {numbers}: {text}</source>
        <translation>第 {numbers} 层：{text}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Layers {numbers}: {text}</source>
        <translation>第 {numbers} 层：{text}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>Output layer {number}: as wide as data and loss need, linear</source>
        <translation>输出层 (第 {number} 层)：宽度由数据与损失决定，线性</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>The features of the data</source>
        <translation>数据的特征</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>each layer shown once</source>
        <translation>每层只显示一次</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>{layer}; copy {number}</source>
        <translation>{layer}；第 {number} 份</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/layer_model.py"/>
        <source>{text}, layers {numbers}, {state}</source>
        <translation>{text}，第 {numbers} 层，{state}</translation>
    </message>
</context>
<context>
    <name>LayerView</name>
    <message>
        <location filename="../../gradgui/ui/builder/layer_view.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>Branch scale and normalisation before the activation</source>
        <translation>激活函数之前的分支系数和归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>Branch scale and normalisation behind the activation</source>
        <translation>激活函数之后的分支系数和归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>What arrives beside the weights by skip connections</source>
        <translation>除权重外，经跳跃连接传来的部分</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>What the activation's derivative φ′ lets through</source>
        <translation>激活函数的导数 φ′ 让多少通过</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>What the next layer's weights make of δ: ‖δ Wᵀ‖ / ‖δ‖</source>
        <translation>下一层的权重使 δ 变成多少：‖δ Wᵀ‖ / ‖δ‖</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>after φ</source>
        <translation>φ 之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>before φ</source>
        <translation>φ 之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>every gain is 1</source>
        <translation>每个增益都是 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>gain {gain}</source>
        <translation>增益 {gain}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>largest decrease: layer {layer}, {gain}</source>
        <translation>衰减最大：第 {layer} 层，{gain}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>largest growth: layer {layer}, {gain}</source>
        <translation>增长最大：第 {layer} 层，{gain}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>layer {layer}</source>
        <translation>第 {layer} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>layer {layer}: {share}</source>
        <translation>第 {layer} 层：{share}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>layer {layer}: {state}</source>
        <translation>第 {layer} 层：{state}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>no gradient</source>
        <translation>无梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>no gradient on this path</source>
        <translation>这条路径上没有梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>output, where the gradient begins</source>
        <translation>输出，梯度从这里开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>skip</source>
        <translation>跳跃</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>skip to {layer}: {share}</source>
        <translation>到第 {layer} 层的跳跃连接：{share}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>underflow</source>
        <translation>下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>with the weights</source>
        <translation>并入权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>{value} of the output's</source>
        <translation>为输出层的 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_reading.py"/>
        <source>φ′</source>
        <translation>φ′</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>Counted from the input</source>
        <translation>从输入数起</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>Share of each path in ∂L/∂Y; they sum to 1 and may be negative</source>
        <translation>每条路径在 ∂L/∂Y 中的份额；总和为 1，可以为负</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>running</source>
        <translation>累积</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>‖δ‖ over that of the next layer: the product of the factors</source>
        <translation>‖δ‖ 与下一层 ‖δ‖ 之比：各因子之积</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/ledger_model.py"/>
        <source>‖δ‖ over the output layer's, as measured</source>
        <translation>‖δ‖ 与输出层 ‖δ‖ 之比，为测量值</translation>
    </message>
</context>
<context>
    <name>LedgerOfGains</name>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>From the output layer at the left to layer 1: each layer multiplies ‖∂L/∂Z‖ by its weights, skips, normalisation and φ′; the product is the measured ratio</source>
        <translation>从左边的输出层到第 1 层：每层把 ‖∂L/∂Z‖ 依次乘上权重、跳跃连接、归一化和 φ′ 的因子；乘积就是测得的比值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Ledger as a table</source>
        <translation>以表格显示增益账目</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Ledger of gains</source>
        <translation>增益账目</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Ledger of gains at step {step}: layer 1 receives {value} of layer {depth}'s gradient; {worst}.</source>
        <translation>第 {step} 步的增益账目：第 1 层收到第 {depth} 层梯度的 {value}；{worst}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Ledger of gains ‖δ‖: what each layer passes on</source>
        <translation>‖δ‖ 的增益账目：每层传下去多少</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Ledger of gains, one row a layer</source>
        <translation>增益账目，每层一行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>No ledger is shown.</source>
        <translation>没有显示账目。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Show the numbers, one row a layer, to be sorted by any column</source>
        <translation>显示数值，每层一行，可按任一列排序</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>There is no hidden layer that could pass anything on</source>
        <translation>没有可以传递梯度的隐藏层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>Which layer loses how much of the gradient, and to what</source>
        <translation>哪一层使梯度衰减了多少，衰减在哪里</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/ledger.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>Its slope is {slope} now.</source>
        <translation>它的斜率现在是 {slope}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>No activation: φ′ is 1 everywhere.</source>
        <translation>没有激活函数：φ′ 处处为 1。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>max φ′</source>
        <translation>φ′ 最大值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>mean φ′</source>
        <translation>φ′ 平均值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>{sentence} {next_sentence}</source>
        <translation>{sentence}{next_sentence}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>|φ′| of {name} is at most {most}. Hatched: below 5 % of that.</source>
        <translation>{name} 的 |φ′| 最大为 {most}。斜线区：低于其 5 %。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>φ′ near 0</source>
        <translation>φ′ 接近 0</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/activation_section.py"/>
        <source>φ′ of ReLU is 1 or 0. Hatched: φ′ is 0.</source>
        <translation>ReLU 的 φ′ 是 1 或 0。斜线区：φ′ 为 0。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Clipping is off. The norm is that of all parameters’ gradients together.</source>
        <translation>梯度裁剪已关闭。范数是所有参数的梯度合在一起的范数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Each entry of the gradient is cut to ±{threshold}; the picture counts those of ∂L/∂W.</source>
        <translation>梯度的每个元素被裁剪到 ±{threshold}；图中统计的是 ∂L/∂W 的元素。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>In {count} of the last {steps} steps the norm is NaN or infinite.</source>
        <translation>最近 {steps} 步中有 {count} 步的范数是 NaN 或无穷大。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Last {steps} steps.</source>
        <translation>最近 {steps} 步。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Shaded: 0.5 to 10 times the mean norm, {low} to {high}. Thresholds there work (Pascanu et al. 2013).</source>
        <translation>阴影：平均范数的 0.5 到 10 倍，即 {low} 到 {high}。其中的阈值都有效 (Pascanu et al. 2013)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>Shaded: 0.5 to 10 times the median norm, {low} to {high}, since a few steps tower over the rest (Pascanu et al. 2013).</source>
        <translation>阴影：范数中位数的 0.5 到 10 倍，即 {low} 到 {high}，因为少数几步远远高于其余 (Pascanu et al. 2013)。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>The norm of all parameters’ gradients together is cut to {threshold}.</source>
        <translation>所有参数的梯度合在一起的范数被裁剪到 {threshold}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>The norm of each layer’s own gradients is cut to {threshold}; here layer {layer}’s. The picture counts its weights’ alone.</source>
        <translation>每一层自己的梯度的范数被裁剪到 {threshold}；这里是第 {layer} 层。图中只统计它的权重。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>norm before</source>
        <translation>之前的范数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/clip_section.py"/>
        <source>steps clipped</source>
        <translation>被裁剪的步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>Most is added by: {factor}.</source>
        <translation>增加最多的是：{factor}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>Most is lost to: {factor}.</source>
        <translation>衰减最多在：{factor}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>No gain: the gradient is NaN or infinite.</source>
        <translation>没有增益：梯度是 NaN 或无穷大。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>No gradient on this path: none comes from layer {number}.</source>
        <translation>这条路径上没有梯度：第 {number} 层没有传来梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>W and skips</source>
        <translation>W 和旁路</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>next W</source>
        <translation>后一层的 W</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>skips</source>
        <translation>旁路</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>{parts} after φ</source>
        <translation>φ 之后的 {parts}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>{parts} before φ</source>
        <translation>φ 之前的 {parts}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>‖∂L/∂Z‖ is {share} of the output layer’s.</source>
        <translation>‖∂L/∂Z‖ 是输出层的 {share} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/factor_terms.py"/>
        <source>∂L/∂Z of the output layer comes straight from the loss: there is no gain.</source>
        <translation>输出层的 ∂L/∂Z 直接来自损失：没有增益。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>Of ∂L/∂W the loss gives ‖Xᵀ ∂L/∂Z‖ = {data}, the penalty {penalty}.</source>
        <translation>∂L/∂W 中损失的部分是 ‖Xᵀ ∂L/∂Z‖ = {data}，正则项的部分是 {penalty}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>W passes back {share} times ‖∂L/∂Z‖, to the layer before.</source>
        <translation>W 把 ‖∂L/∂Z‖ 的 {share} 倍传回前一层。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>X is the data here, which needs no gradient.</source>
        <translation>这里的 X 是数据，不需要梯度。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>underflow</source>
        <translation>下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/formula_terms.py"/>
        <source>‖∂L/∂Z‖ of this layer: {value}.</source>
        <translation>该层的 ‖∂L/∂Z‖：{value}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/layer_facts.py"/>
        <source>Layer {number} of {depth}</source>
        <translation>第 {number} 层，共 {depth} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/layer_facts.py"/>
        <source>output layer, no activation</source>
        <translation>输出层，没有激活函数</translation>
    </message>
</context>
<context>
    <name>LensPanel</name>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Click a layer to see what happens to the gradient in it: its row in the builder, its curve, or its row of the heat map. By keyboard: the arrow keys in the list of layers.</source>
        <translation>单击一层，查看梯度在其中的变化：构建器中它的行、它的曲线，或热图中它的行。用键盘：在层的列表中按方向键。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Formula 1</source>
        <translation>公式 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Formula 1: what goes back</source>
        <translation>公式 1：传回的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Formula 2</source>
        <translation>公式 2</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Formula 2: what updates W</source>
        <translation>公式 2：更新 W 的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Ledger</source>
        <translation>账目</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Ledger: what makes the gain</source>
        <translation>账目：增益的组成</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Lens</source>
        <translation>透镜</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Norms at step {step}, of its batch, before the update.</source>
        <translation>第 {step} 步的范数，取自该步的批次，更新之前。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Norms at step {step}, of its batch; W is that after the update, until the next step.</source>
        <translation>第 {step} 步的范数，取自该步的批次；W 是更新之后的，到下一步为止。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Not running. {why}</source>
        <translation>未运行。{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>Press Space to run: the numbers come with the first step.</source>
        <translation>按空格键运行：第一步之后就有数值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>The numbers come with the next step.</source>
        <translation>下一步之后就有数值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/lens_panel.py"/>
        <source>lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
</context>
<context>
    <name>ListEdits</name>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Add group</source>
        <translation>添加组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Add layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Cut layer</source>
        <translation>剪切层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Cut {count} layers</source>
        <translation>剪切 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Draw skip connection</source>
        <translation>画跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Duplicate layer</source>
        <translation>创建层的副本</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Duplicate {count} layers</source>
        <translation>创建 {count} 层的副本</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Group layer</source>
        <translation>将层编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Group {count} layers</source>
        <translation>将 {count} 层编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Move layer</source>
        <translation>移动层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Move {count} layers</source>
        <translation>移动 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Not pasted. At {place}: {found}; allowed: {allowed}</source>
        <translation>未粘贴。{place}：{found}；允许的是：{allowed}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Only layers that stand in a row make a group</source>
        <translation>只有相邻的层才能编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Paste layers</source>
        <translation>粘贴层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Remove layer</source>
        <translation>删除层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Remove skip connection</source>
        <translation>删除跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Remove {count} layers</source>
        <translation>删除 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Split off layer</source>
        <translation>拆出层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Split off {count} layers</source>
        <translation>拆出 {count} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>The clipboard holds no text: copy layers first</source>
        <translation>剪贴板中没有文本：请先复制层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>The group's other copies take the skip too</source>
        <translation>该组的其他各份也会有这条跳跃连接</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>The layers of “{name}” are pasted; data and training stay. Edit ▸ Paste opens all of it.</source>
        <translation>已粘贴“{name}”的层；数据和训练设置不变。编辑 ▸ 粘贴可打开整个实验。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/list_edits.py"/>
        <source>the text as a whole</source>
        <translation>整个文本</translation>
    </message>
</context>
<context>
    <name>LiveCurves</name>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>As curves, as a heat map, or against depth. Automatic: curves up to {count} layers, a heat map beyond</source>
        <translation>画成曲线、热图或随深度的曲线。自动：不超过 {count} 层时为曲线，超过时为热图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>How the metric is drawn</source>
        <translation>指标的画法</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>Metric of the live curves</source>
        <translation>实时曲线的指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/live_curves.py"/>
        <source>{metric}, layer by layer</source>
        <translation>{metric}，逐层</translation>
    </message>
</context>
<context>
    <name>LossCurves</name>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>Loss and accuracy</source>
        <translation>损失与准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>Loss and accuracy of every step</source>
        <translation>每一步的损失与准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>nothing is recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/loss_curves.py"/>
        <source>{what} {value} at {step}</source>
        <translation>{step}的{what}为 {value}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;About GradGUI</source>
        <translation>关于 GradGUI(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Claims…</source>
        <translation>论断(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Compare with…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Continue from here</source>
        <translation>从此处继续(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Drop this lane</source>
        <translation>移除此泳道(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Export page…</source>
        <translation>导出页面(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;High contrast, light on dark</source>
        <translation>高对比度，深底浅字(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Maximise the plot</source>
        <translation>最大化此图(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Play back</source>
        <translation>回放(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Presets…</source>
        <translation>预设(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Previous plot</source>
        <translation>上一个图(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Run or pause</source>
        <translation>运行或暂停(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Runs of the document…</source>
        <translation>文档中的运行(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Smaller type</source>
        <translation>减小字号(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Tile the plots below</source>
        <translation>平铺下方各图(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Usual size of type</source>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;What if …</source>
        <translation>假设分析(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>All plots that are shown on one page, with what was trained and how: PDF or PNG</source>
        <translation>把显示的所有图连同网络与设置放在一页上：PDF 或 PNG</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>All recorded runs: what differs, what came of each, and your notes</source>
        <translation>所有记录的运行：有何不同、结果如何，以及你的备注</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Back to step 0, with the same random numbers</source>
        <translation>回到第 0 步，使用相同的随机数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Back to what was opened or saved last; can be undone</source>
        <translation>回到上次打开或保存的状态；可以撤销</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Branch fro&amp;m here</source>
        <translation>从此处分支(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Compute the last step again in float64, to tell underflow from zero</source>
        <translation>用 float64 重新计算最近一步，以区分下溢与零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Each in a panel of its own, with linked axes; again to leave</source>
        <translation>每条泳道一个面板，坐标轴联动；再次选择即退出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>F&amp;indings</source>
        <translation>发现(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>For a pro&amp;jector</source>
        <translation>投影模式(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>High contrast, dark &amp;on light</source>
        <translation>高对比度，浅底深字(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>In all plots; what is drawn in colours stays side by side</source>
        <translation>用于所有图；以颜色绘制的图仍并排显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>La&amp;rger type</source>
        <translation>增大字号(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Lanes &amp;over each other</source>
        <translation>叠加显示泳道(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Lanes &amp;side by side</source>
        <translation>并排显示泳道(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Language of the &amp;system</source>
        <translation>系统语言(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Larger type, thicker curves, no side panels; again to get everything back</source>
        <translation>字号更大，曲线更粗，不显示侧面板；再次选择即恢复原状</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Lens of the selecte&amp;d layer</source>
        <translation>所选层的透镜(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Let the run go on from the past step that is shown, in its own lane</source>
        <translation>让运行从所显示的过去的步继续，仍在原来的泳道中</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Look at the newest step again</source>
        <translation>重新查看最新的一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Look one step &amp;ahead</source>
        <translation>向后看一步(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Look one step &amp;back</source>
        <translation>向前看一步(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Make one step</source>
        <translation>训练一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Ne&amp;xt plot</source>
        <translation>下一个图(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Newe&amp;st step</source>
        <translation>最新一步(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Open the experiment whose text is on the clipboard, or add its layers</source>
        <translation>打开剪贴板中的实验文本，或添加其中的层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>P&amp;aste</source>
        <translation>粘贴(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Pause after the present step (Space)</source>
        <translation>完成当前一步后暂停 (空格)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>R&amp;atio of lanes</source>
        <translation>泳道之比(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Re&amp;vert all changes</source>
        <translation>还原所有更改(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset &amp;layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Reset all &amp;views</source>
        <translation>重置所有图的视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Run this step in &amp;float64</source>
        <translation>用 float64 计算这一步(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Select &amp;no layer</source>
        <translation>取消选择层(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Show one recorded step after the other; again to stop</source>
        <translation>逐步显示已记录的各步；再按一次停止</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Show the ne&amp;xt lane</source>
        <translation>显示下一条泳道(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Show what each remedy does to the present gradient, before any is tried</source>
        <translation>不必先试，就看每种办法会怎样改变当前的梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>St&amp;ack the plots below</source>
        <translation>叠放下方各图(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Steps or &amp;epochs on the time axis</source>
        <translation>时间轴按步或按轮(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>The shown lane over the one it came from, layer by layer; again to leave</source>
        <translation>当前泳道与其来源泳道逐层之比；再次选择即退出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Train a second network beside this one, from here on; the builder then changes it</source>
        <translation>从此处起并行训练第二个网络；之后构建器修改的是新网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Train a second network from the past step that is shown on, beside this one</source>
        <translation>从所显示的过去的步起，在此网络旁再训练一个网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Train up to three more experiments beside this one, from files or presets, from step 0</source>
        <translation>从第 0 步起，让至多三个来自文件或预设的实验与当前实验并排训练</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Train, or go on training (Space)</source>
        <translation>开始或继续训练 (空格)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>Type a few letters of what you want to do</source>
        <translation>键入所需操作的几个字</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>What happens to the gradient in the selected layer, in numbers and pictures</source>
        <translation>用数值和图显示梯度在所选层中的变化</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>What is said of gradients, claim by claim, measured on running networks</source>
        <translation>关于梯度的种种论断，逐条在运行的网络上测量</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>What is wrong with the run, and what may help</source>
        <translation>运行中的问题，以及可能的办法</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>it does not run</source>
        <translation>未在运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>it is what is shown</source>
        <translation>显示的就是最新一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>it runs, or has failed</source>
        <translation>正在运行，或已失败</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>possible after some steps</source>
        <translation>训练几步之后才可用</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>possible while a past step is shown</source>
        <translation>显示过去的步时才可用</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>possible while paused</source>
        <translation>暂停时可用</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>Ne&amp;w plot</source>
        <translation>新建图(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>Panels and pl&amp;ots</source>
        <translation>面板与图(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>The numbers had ended, so the run begins again at step 0. Press Space to run.</source>
        <translation>数值已经失效，因此运行从第 0 步重新开始。按空格键运行。</translation>
    </message>
</context>
<context>
    <name>MarksLegend</name>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>A gap: NaN, or not recorded</source>
        <translation>断开：NaN 或未记录</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>A tall bar on the floor: minus infinity</source>
        <translation>底部的一条长竖线：负无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>Blue with dark stripes: infinite</source>
        <translation>蓝色带深色条纹：无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>Grey with upright lines: underflow, zero below 1.2e-38</source>
        <translation>灰色带竖线：下溢，小于 1.2e-38 而成为零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>Grey: zero, or less on a logarithmic scale</source>
        <translation>灰色：零，或对数刻度上小于零的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>No colour: not recorded</source>
        <translation>无色：未记录</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>On the ceiling: infinite</source>
        <translation>贴顶：无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>On the floor: zero, or less on a logarithmic axis</source>
        <translation>贴底：零，或对数轴上小于零的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>Stripes of ink: NaN</source>
        <translation>墨色条纹：NaN</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>Two bars on the floor: underflow, zero below 1.2e-38</source>
        <translation>底部的两条线：下溢，小于 1.2e-38 而成为零</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/marks_legend.py"/>
        <source>What the marks mean</source>
        <translation>各标记的含义</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/message_strip.py"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>No change to {field}: {fault}</source>
        <translation>未更改“{field}”：{fault}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Not changed: {fault}</source>
        <translation>未更改：{fault}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Opening {path} …</source>
        <translation>正在打开 {path} …</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Recording waits: {problem}. Training goes on</source>
        <translation>记录暂停：{problem}。训练继续进行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Recording works again</source>
        <translation>记录恢复正常</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Saved to {path}</source>
        <translation>已保存到 {path}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Saving to {path} …</source>
        <translation>正在保存到 {path} …</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>The edit is not possible</source>
        <translation>此编辑不可行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>{path} cannot be opened</source>
        <translation>无法打开 {path}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>{path} cannot be opened. {why}</source>
        <translation>无法打开 {path}。{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/messages.py"/>
        <source>{title}. {why}</source>
        <translation>{title}。{why}</translation>
    </message>
</context>
<context>
    <name>MetricPlot</name>
    <message>
        <location filename="../../gradgui/ui/metric_plot.py"/>
        <source>No layer of this network has this metric</source>
        <translation>此网络没有层具有该指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/metric_plot.py"/>
        <source>Recorded from the next step on</source>
        <translation>自下一步起记录</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/metric_plot.py"/>
        <source>What is shown, for each layer</source>
        <translation>各层所显示的指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/metric_plot.py"/>
        <source>recorded from {step} on</source>
        <translation>自{step}起记录</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/metric_plot.py"/>
        <source>{metric}: no run.</source>
        <translation>{metric}：没有运行。</translation>
    </message>
</context>
<context>
    <name>MetricView</name>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>lane {lane}</source>
        <translation>泳道 {lane}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>lane {over} / lane {under}</source>
        <translation>泳道 {over} / 泳道 {under}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{step} · layer {layer} · {symbol} {value}</source>
        <translation>{step} · 第 {layer} 层 · {symbol} {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{step} · layer {layer} · {value}</source>
        <translation>{step} · 第 {layer} 层 · {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{step} · {lane} · layer {layer} · {symbol} {value}</source>
        <translation>{step} · {lane} · 第 {layer} 层 · {symbol} {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{step} · {lane} · layer {layer} · {value}</source>
        <translation>{step} · {lane} · 第 {layer} 层 · {value}</translation>
    </message>
</context>
<context>
    <name>NormView</name>
    <message>
        <location filename="../../gradgui/ui/lens/norm_view.py"/>
        <source>Spread of the gradient’s norm</source>
        <translation>梯度范数的分布</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/lens/norm_view.py"/>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <location filename="../../gradgui/ui/builder/number_field.py"/>
        <source>{value} is out of range: {range}</source>
        <translation>{value} 超出范围：{range}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>nothing was typed: a number is needed</source>
        <translation>没有输入：需要一个数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{0}” can be read in two ways: write {1} or {2}</source>
        <translation>“{0}”有两种读法：请写 {1} 或 {2}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” has more than a decimal point</source>
        <translation>“{}”中不止有小数点</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is not a number</source>
        <translation>“{}”不是数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is not a whole number</source>
        <translation>“{}”不是整数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is too large for a number</source>
        <translation>“{}”太大，无法表示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}” is too small for a number other than 0</source>
        <translation>“{}”太小，只能表示为 0</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/number_text.py"/>
        <source>“{}”: a whole number without separators is needed</source>
        <translation>“{}”：需要不带分隔符的整数</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <location filename="../../gradgui/ui/what_if/card.py"/>
        <source>Make this edit; it can be undone</source>
        <translation>做这项编辑；可以撤销</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/card.py"/>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/card.py"/>
        <source>Try {remedy}</source>
        <translation>试用 {remedy}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/card.py"/>
        <source>{remedy}: {numbers}</source>
        <translation>{remedy}：{numbers}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/card.py"/>
        <source>{symbol} of layer 1 over the output layer's, now → then</source>
        <translation>第 1 层的 {symbol} 与输出层之比，现在 → 之后</translation>
    </message>
</context>
<context>
    <name>PageExport</name>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>Export the page</source>
        <translation>导出页面</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>Lane {lane} beside lane {shown}: {difference}</source>
        <translation>泳道 {lane} 与泳道 {shown} 比较：{difference}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>Not saved to {path}: {why}</source>
        <translation>未保存到 {path}：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>Not trained yet.</source>
        <translation>尚未训练。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>PDF pages (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>There is no page: no plot is shown</source>
        <translation>没有可导出的页面：没有显示任何图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>accuracy {value}</source>
        <translation>准确率 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>loss {value}</source>
        <translation>损失 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>test accuracy {value}</source>
        <translation>测试准确率 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>test loss {value}</source>
        <translation>测试损失 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/page_export.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>Up and Down choose, Enter runs, Esc closes</source>
        <translation>上下键选择，Enter 执行，Esc 关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/command_palette.py"/>
        <source>What to do: a command, a preset, a layer, a metric</source>
        <translation>要做什么：命令、预设、层、指标</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <location filename="../../gradgui/ui/paste.py"/>
        <source>Not pasted</source>
        <translation>未粘贴</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/paste.py"/>
        <source>The clipboard holds no text: copy an experiment or layers first</source>
        <translation>剪贴板中没有文本：请先复制实验或层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/paste.py"/>
        <source>The text cannot be opened as an experiment</source>
        <translation>该文本不能作为实验打开</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Choose a table of data</source>
        <translation>选择数据表</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/editors.py"/>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PhaseDiagramPlot</name>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Activation of the phase diagram</source>
        <translation>相图的激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Add layers, or choose an activation above</source>
        <translation>请添加层，或在上方选择激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Computing the phases …</source>
        <translation>正在计算各相…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>It comes with the run</source>
        <translation>随运行出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>No hidden layer</source>
        <translation>没有隐藏层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Phase diagram of the initialisation</source>
        <translation>初始化的相图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>The activation whose phases are shown</source>
        <translation>显示哪种激活函数的相</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>The phase diagram has no place for this network.</source>
        <translation>这个网络在相图中没有位置。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>The phases cannot be computed</source>
        <translation>无法计算各相</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>Where the gradient vanishes and where it explodes, by the variances at the start</source>
        <translation>开始时的方差如何决定梯度在哪里消失、在哪里爆炸</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_diagram.py"/>
        <source>χ is the factor of the squared gradient norm from one layer to the one before, in wide random networks at the start; over ξ layers it falls by a factor e (below 0: grows). Drag the dot, or press Shift with the arrows and then Return, to set the initialisation.</source>
        <translation>χ 是宽随机网络在开始时梯度范数的平方从一层到前一层的倍数；每经过 ξ 层，它缩小到 1/e，小于 0 时则增大。拖动圆点，或按 Shift 加方向键再按回车，即可设定初始化。</translation>
    </message>
</context>
<context>
    <name>PhasePicture</name>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>bias variance</source>
        <translation>偏置方差</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>edge of chaos, χ = 1</source>
        <translation>混沌边缘，χ = 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>exploding, χ &gt; 1</source>
        <translation>爆炸，χ &gt; 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>vanishing, χ &lt; 1</source>
        <translation>消失，χ &lt; 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>weight variance = fan-in · Var W</source>
        <translation>权重方差 = 输入数 · Var W</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/phase_picture.py"/>
        <source>ξ = {depth} layers, as deep as this network</source>
        <translation>ξ = {depth} 层，与网络同深</translation>
    </message>
</context>
<context>
    <name>PhaseWords</name>
    <message>
        <location filename="../../gradgui/ui/plots/phase_words.py"/>
        <source>bias variance {value}</source>
        <translation>偏置方差 {value}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_words.py"/>
        <source>layer {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_words.py"/>
        <source>layers {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_words.py"/>
        <source>this network</source>
        <translation>这个网络</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/phase_words.py"/>
        <source>weight variance {value}</source>
        <translation>权重方差 {value}</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Nothing is recorded yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Paused at step {step}</source>
        <translation>在第 {step} 步暂停</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>Reset view</source>
        <translation>重置视图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot.py"/>
        <source>What can be done with {plot}</source>
        <translation>可对“{plot}”进行的操作</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>A page of the plot's own size that stays sharp in print</source>
        <translation>与图同样大小的页面，打印时保持清晰</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>A picture of twice the size</source>
        <translation>两倍大小的图片</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>A picture that stays sharp in every size</source>
        <translation>任意大小都清晰的图片</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Describe the plot in a sentence, for screen readers too</source>
        <translation>用一句话描述此图，屏幕阅读器也会读出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Fill the window with this plot; again, or Esc, brings the others back</source>
        <translation>让此图充满窗口；再按一次或按 Esc 恢复其他图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>How zero, underflow, NaN and infinity are drawn</source>
        <translation>零、下溢、NaN 与无穷大的画法</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Keep what is shown while the run goes on</source>
        <translation>运行继续，所示内容保持不变</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Logarithmic axis: equal distances are equal factors</source>
        <translation>对数轴：相等的距离表示相等的倍数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Maximise or bring back</source>
        <translation>最大化或还原</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Own window or back</source>
        <translation>独立窗口或放回</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Pause this plot</source>
        <translation>暂停此图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Put a picture of twice the size on the clipboard</source>
        <translation>把两倍大小的图片放到剪贴板</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Put the numbers in view on the clipboard as text</source>
        <translation>把所示数值以文本放到剪贴板</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Save as SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Save data as CSV…</source>
        <translation>数据存为 CSV…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Say what is shown</source>
        <translation>说明所示内容</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Show everything again and follow the run</source>
        <translation>重新显示全部并跟随运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>Take the plot out of the window, or put it back</source>
        <translation>把图移出窗口或放回</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>The numbers in view, one in a row</source>
        <translation>所示数值，每行一个</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_actions.py"/>
        <source>What the marks mean</source>
        <translation>各标记的含义</translation>
    </message>
</context>
<context>
    <name>PlotFiles</name>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Not saved to {path}: {why}</source>
        <translation>未保存到 {path}：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>PDF pages (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Picture of “{plot}” copied</source>
        <translation>已复制“{plot}”的图片</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Save the plot as a drawing</source>
        <translation>将图存为图形</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Save the plot as a page</source>
        <translation>将图保存为页面</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Save the plot as a picture</source>
        <translation>将图存为图片</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>Save the plot's numbers</source>
        <translation>保存图的数值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plot_files.py"/>
        <source>{count} rows of “{plot}” copied</source>
        <translation>已复制“{plot}”的 {count} 行</translation>
    </message>
</context>
<context>
    <name>PredictionViews</name>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Of the plane shown go {shares}.</source>
        <translation>所示平面的划分：{shares}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Of {total} samples of the {part} {right} are recognised.</source>
        <translation>{part}的 {total} 个样本中识别了 {right} 个。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>The lowest recall is {share}, of class {name}.</source>
        <translation>召回率最低为 {share}，类别 {name}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>The network's outputs are not finite.</source>
        <translation>网络的输出不是有限值。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>The outputs run from {low} to {high}, the targets from {least} to {most}.</source>
        <translation>输出从 {low} 到 {high}，目标从 {least} 到 {most}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>no test part</source>
        <translation>没有测试集</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>test part</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>the first {some} of {all}</source>
        <translation>{all} 个中的前 {some} 个</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>training part</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>true ↓ predicted →</source>
        <translation>真实 ↓ 预测 →</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>{count} without a finite output</source>
        <translation>{count} 个没有有限的输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>{part}: {samples} samples</source>
        <translation>{part}：{samples} 个样本</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/prediction_views.py"/>
        <source>{share} to class {name}</source>
        <translation>{share} 归类别 {name}</translation>
    </message>
</context>
<context>
    <name>Predictions</name>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>At step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Before the first step</source>
        <translation>第一步之前</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Count the samples that it is trained on instead of the test part</source>
        <translation>改为统计训练所用的样本，而不是测试集</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>It comes with the run</source>
        <translation>随运行出现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>No prediction is shown.</source>
        <translation>没有显示预测。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Nothing to show yet</source>
        <translation>还没有可显示的内容</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>This cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Training part</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/predictions.py"/>
        <source>Training part instead of the test part</source>
        <translation>用训练集代替测试集</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Ask before closing</source>
        <translation>关闭前询问</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>At most; fewer leave more of the processor to the training</source>
        <translation>上限；越少，留给训练的处理器时间越多</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Colours of the window and of the plots</source>
        <translation>窗口与图的颜色</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>If changes are not saved</source>
        <translation>有未保存的更改时</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>In the whole window, the plots' axes too</source>
        <translation>整个窗口，包括图的坐标轴</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Layer colours</source>
        <translation>层的颜色</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Lens</source>
        <translation>透镜</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Live curves show</source>
        <translation>实时曲线显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Opens by its command alone</source>
        <translation>只用命令打开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Opens when a layer is selected</source>
        <translation>选择一层时打开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Recorded numbers that a new document keeps at most. Beyond that the oldest steps are kept as minimum, maximum and mean of 16, 64, 256 … steps</source>
        <translation>新文档最多保留的记录数值。超出后，最早的步仅以每 16、64、256 …步的最小值、最大值和平均值保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Size of a document</source>
        <translation>文档大小</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Taken at the next start; more than one pays for wide networks, and changes float32 curves</source>
        <translation>下次启动时生效；多个线程只对很宽的网络有利，并会改变 float32 曲线</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Taken when the dialog is accepted</source>
        <translation>确认对话框后生效</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>The metric of every layer that is drawn against the step</source>
        <translation>随步数画出的各层指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Threads of a run</source>
        <translation>每次运行的线程数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Usual metric</source>
        <translation>默认指标</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Viridis is livelier; cividis keeps neighbours apart for whoever sees no blue or yellow</source>
        <translation>Viridis 更鲜明；Cividis 使不辨蓝黄的人也能区分相邻的层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Whether changes that are not saved may be lost without a word</source>
        <translation>未保存的更改是否可以不经提示而丢失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Whether selecting a layer opens the lens. Once you close it, a click does not open it: choose anew</source>
        <translation>选择一层时是否打开透镜。手动关闭后，点击不再打开它：重新选择此项即可</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>{count} GiB</source>
        <translation>{count} GiB</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/preference_table.py"/>
        <source>{count} MiB</source>
        <translation>{count} MiB</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/preferences.py"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <location filename="../../resources/presets/01_sigmoid_ten_layers.json"/>
        <source>Sigmoid, ten layers</source>
        <translation>Sigmoid，十层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/01_sigmoid_ten_layers.json"/>
        <source>Ten layers with sigmoid: layer 1 receives 2e-6 of layer 10's gradient, and the loss does not move.</source>
        <translation>十层 sigmoid：第 1 层只得到第 10 层梯度的 2e-6，损失不下降。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/02_four_layer_chain.json"/>
        <source>Chain of four one-unit layers</source>
        <translation>四层单神经元链</translation>
    </message>
    <message>
        <location filename="../../resources/presets/02_four_layer_chain.json"/>
        <source>Four one-unit sigmoid layers and an output layer, weights within 1: b1's gradient stays below 1/16 of b3's.</source>
        <translation>四层单神经元 sigmoid 加输出层，权重绝对值小于 1：b1 的梯度始终不到 b3 的 1/16。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/03_healthy_six_layers.json"/>
        <source>Healthy, six layers</source>
        <translation>健康的六层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/03_healthy_six_layers.json"/>
        <source>Six ReLU layers with He weights: every layer receives about as much, and the spirals are learned.</source>
        <translation>六层 ReLU 加 He 权重：各层得到的梯度大致相同，螺旋学会了。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/04_one_wide_layer.json"/>
        <source>One wide layer</source>
        <translation>单个宽层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/04_one_wide_layer.json"/>
        <source>The six layers' parameters in one hidden layer: after as many steps the spirals are learned worse.</source>
        <translation>把六层的参数放进一个隐藏层：同样步数后螺旋学得较差。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/05_tanh_ten_layers.json"/>
        <source>Tanh in the ten layers: layer 1 receives over a tenth of layer 10's gradient, and the net learns.</source>
        <translation>十层改用 tanh：第 1 层得到第 10 层梯度的十分之一以上，网络在学习。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/05_tanh_ten_layers.json"/>
        <source>Tanh, ten layers</source>
        <translation>Tanh，十层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/06_sigmoid_underflow.json"/>
        <source>Seventy sigmoid layers in float32: in the first layers the gradient underflows to zero.</source>
        <translation>float32 下的七十层 sigmoid：最前面几层的梯度下溢为零。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/06_sigmoid_underflow.json"/>
        <source>Sigmoid, seventy layers, float32</source>
        <translation>Sigmoid，七十层，float32</translation>
    </message>
    <message>
        <location filename="../../resources/presets/07_sigmoid_float64.json"/>
        <source>Sigmoid, seventy layers, float64</source>
        <translation>Sigmoid，七十层，float64</translation>
    </message>
    <message>
        <location filename="../../resources/presets/07_sigmoid_float64.json"/>
        <source>The same seventy layers in float64: the gradient is there, below 1e-40 of the last layer's.</source>
        <translation>同样的七十层，改用 float64：梯度还在，不到最后一层的 1e-40。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/08_hidden_by_weights.json"/>
        <source>Fifty ReLU layers, small weights: dL/dZ falls by about twenty decades, dL/dW hardly shows it.</source>
        <translation>五十层 ReLU，小权重：dL/dZ 下降约二十个数量级，dL/dW 几乎看不出来。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/08_hidden_by_weights.json"/>
        <source>Hidden in the weights' gradient</source>
        <translation>被权重的梯度掩盖</translation>
    </message>
    <message>
        <location filename="../../resources/presets/09_normal_width_4.json"/>
        <source>N(0,1) weights, width 4</source>
        <translation>N(0,1) 权重，宽度 4</translation>
    </message>
    <message>
        <location filename="../../resources/presets/09_normal_width_4.json"/>
        <source>Sigmoid, weights N(0,1), width 4: layer 1 receives less than a thousandth of layer 10's gradient.</source>
        <translation>Sigmoid，权重 N(0,1)，宽度 4：第 1 层得到的不到第 10 层梯度的千分之一。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/10_normal_width_256.json"/>
        <source>N(0,1) weights, width 256</source>
        <translation>N(0,1) 权重，宽度 256</translation>
    </message>
    <message>
        <location filename="../../resources/presets/10_normal_width_256.json"/>
        <source>The same at width 256: the gradient grows, layer 1 receives about 20 times layer 10's.</source>
        <translation>同上，宽度 256：梯度变大，第 1 层得到约为第 10 层 20 倍的梯度。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/11_relu_normal_explodes.json"/>
        <source>ReLU, N(0,1) weights</source>
        <translation>ReLU，N(0,1) 权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/11_relu_normal_explodes.json"/>
        <source>Twenty ReLU layers, weights N(0,1): the gradient explodes, and after one step the loss is not finite.</source>
        <translation>二十层 ReLU，权重 N(0,1)：梯度爆炸，一步之后损失不再是有限值。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/12_relu_he.json"/>
        <source>He weights in the same net: all layers receive within a factor of ten, and the net learns.</source>
        <translation>同一网络改用 He 权重：各层得到的梯度相差不到十倍，网络在学习。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/12_relu_he.json"/>
        <source>ReLU, He weights</source>
        <translation>ReLU，He 权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/13_relu_xavier.json"/>
        <source>ReLU, Xavier weights</source>
        <translation>ReLU，Xavier 权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/13_relu_xavier.json"/>
        <source>Xavier weights in the same net: layer 1 receives about a thousandth of layer 20's gradient.</source>
        <translation>同一网络改用 Xavier 权重：第 1 层得到约为第 20 层梯度的千分之一。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/14_relu_one_over_n.json"/>
        <source>ReLU, weights of variance 1/n</source>
        <translation>ReLU，方差 1/n 的权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/14_relu_one_over_n.json"/>
        <source>Weights of variance 1/n in the same net: layer 1 receives about a thousandth, as with Xavier.</source>
        <translation>同一网络改用方差 1/n 的权重：第 1 层得到约千分之一，与 Xavier 相同。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/15_digits_he.json"/>
        <source>Digits, thirty layers, He</source>
        <translation>手写数字，三十层，He</translation>
    </message>
    <message>
        <location filename="../../resources/presets/15_digits_he.json"/>
        <source>Thirty ReLU layers with He weights learn the digits.</source>
        <translation>三十层 ReLU 加 He 权重学会手写数字。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/16_digits_xavier.json"/>
        <source>Digits, thirty layers, Xavier</source>
        <translation>手写数字，三十层，Xavier</translation>
    </message>
    <message>
        <location filename="../../resources/presets/16_digits_xavier.json"/>
        <source>With Xavier weights the same thirty layers do not learn the digits in as many steps.</source>
        <translation>同样的三十层改用 Xavier 权重，同样步数内学不会手写数字。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/17_tanh_pytorch_default.json"/>
        <source>Tanh, PyTorch's weights</source>
        <translation>Tanh，PyTorch 的权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/17_tanh_pytorch_default.json"/>
        <source>Twenty tanh layers, PyTorch's default weights: layer 1 receives about 1e-5 of layer 20's gradient.</source>
        <translation>二十层 tanh，PyTorch 默认权重：第 1 层得到约为第 20 层梯度的 1e-5。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/18_tanh_orthogonal.json"/>
        <source>Orthogonal weights in the same net: layer 1 receives over a third of layer 20's, and it learns.</source>
        <translation>同一网络改用正交权重：第 1 层得到第 20 层的三分之一以上，网络在学习。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/18_tanh_orthogonal.json"/>
        <source>Tanh, orthogonal weights</source>
        <translation>Tanh，正交权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/19_tanh_normal_saturates.json"/>
        <source>Tanh, N(0,1) weights</source>
        <translation>Tanh，N(0,1) 权重</translation>
    </message>
    <message>
        <location filename="../../resources/presets/19_tanh_normal_saturates.json"/>
        <source>Weights N(0,1) in the same net: tanh saturates, and still the gradient grows over 10,000-fold.</source>
        <translation>同一网络改用 N(0,1) 权重：tanh 饱和，梯度仍放大 10,000 倍以上。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/20_symmetric_start.json"/>
        <source>All weights equal</source>
        <translation>权重全部相同</translation>
    </message>
    <message>
        <location filename="../../resources/presets/20_symmetric_start.json"/>
        <source>All weights start equal: the 32 units of a layer stay copies of one.</source>
        <translation>所有权重从同一值开始：一层的 32 个神经元始终互为副本。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/21_dead_relu.json"/>
        <source>Adam at a rate of 0.2: nearly all ReLU units of a layer die, and the digits are not learned.</source>
        <translation>Adam，学习率 0.2：某层的 ReLU 神经元几乎全部死亡，学不会手写数字。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/21_dead_relu.json"/>
        <source>Dead ReLUs</source>
        <translation>死亡的 ReLU</translation>
    </message>
    <message>
        <location filename="../../resources/presets/22_relu_low_rate.json"/>
        <source>ReLU at a low rate</source>
        <translation>低学习率的 ReLU</translation>
    </message>
    <message>
        <location filename="../../resources/presets/22_relu_low_rate.json"/>
        <source>The same net at a rate of 0.001: the units live, and the digits are learned.</source>
        <translation>同一网络，学习率 0.001：神经元存活，学会了手写数字。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/23_leaky_relu.json"/>
        <source>LeakyReLU at the high rate</source>
        <translation>高学习率的 LeakyReLU</translation>
    </message>
    <message>
        <location filename="../../resources/presets/23_leaky_relu.json"/>
        <source>LeakyReLU at the rate of 0.2: the units live, and over three quarters of the test digits come out right.</source>
        <translation>LeakyReLU，学习率 0.2：神经元存活，测试数字的四分之三以上判断正确。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/24_prelu.json"/>
        <source>PReLU at the high rate</source>
        <translation>高学习率的 PReLU</translation>
    </message>
    <message>
        <location filename="../../resources/presets/24_prelu.json"/>
        <source>PReLU at the rate of 0.2: with a learned slope far more test digits come out right than with ReLU.</source>
        <translation>PReLU，学习率 0.2：斜率可学习，判断正确的测试数字远多于 ReLU。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/25_sigmoid_batchnorm.json"/>
        <source>BatchNorm in the ten sigmoid layers: layer 1 receives more than layer 10, and the net learns.</source>
        <translation>十层 sigmoid 加 BatchNorm：第 1 层得到的比第 10 层还多，网络在学习。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/25_sigmoid_batchnorm.json"/>
        <source>Sigmoid with BatchNorm</source>
        <translation>Sigmoid 加 BatchNorm</translation>
    </message>
    <message>
        <location filename="../../resources/presets/26_sigmoid_layernorm.json"/>
        <source>LayerNorm in the ten sigmoid layers: layer 1 receives less than a thousandth, the loss does not move.</source>
        <translation>十层 sigmoid 加 LayerNorm：第 1 层得到的不到千分之一，损失不下降。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/26_sigmoid_layernorm.json"/>
        <source>Sigmoid with LayerNorm</source>
        <translation>Sigmoid 加 LayerNorm</translation>
    </message>
    <message>
        <location filename="../../resources/presets/27_sigmoid_adam.json"/>
        <source>Adam on the ten sigmoid layers: layer 1 moves from its start although its gradient has vanished.</source>
        <translation>十层 sigmoid 用 Adam：第 1 层虽然梯度消失，仍离开了初始值。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/27_sigmoid_adam.json"/>
        <source>Sigmoid with Adam</source>
        <translation>Sigmoid 用 Adam</translation>
    </message>
    <message>
        <location filename="../../resources/presets/28_diverging.json"/>
        <source>Diverging run</source>
        <translation>发散的训练</translation>
    </message>
    <message>
        <location filename="../../resources/presets/28_diverging.json"/>
        <source>The sine at a learning rate of 0.3: within ten steps the loss is not finite.</source>
        <translation>正弦，学习率 0.3：十步之内损失不再是有限值。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/29_clipping.json"/>
        <source>Clipping by norm at the same rate: the run lives and learns the sine.</source>
        <translation>同样的学习率加按范数裁剪：训练得以继续，学会了正弦。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/29_clipping.json"/>
        <source>Clipping saves the run</source>
        <translation>裁剪挽救训练</translation>
    </message>
    <message>
        <location filename="../../resources/presets/30_clipping_no_cure.json"/>
        <source>Clipping does not cure</source>
        <translation>裁剪治标不治本</translation>
    </message>
    <message>
        <location filename="../../resources/presets/30_clipping_no_cure.json"/>
        <source>Clipping on the exploding twenty ReLU layers: the run lives, and the gradient explodes as before.</source>
        <translation>对梯度爆炸的二十层 ReLU 做裁剪：训练得以继续，梯度照样爆炸。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/31_overfitting.json"/>
        <source>Learned by heart</source>
        <translation>死记硬背</translation>
    </message>
    <message>
        <location filename="../../resources/presets/31_overfitting.json"/>
        <source>Thirty noisy points learned by heart: the training loss nears zero, the test loss grows.</source>
        <translation>死记三十个带噪声的点：训练损失接近零，测试损失上升。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/32_l2.json"/>
        <source>L2 on the same net: weights less than half as large, and a lower loss on the test points.</source>
        <translation>同一网络加 L2：权重不到一半大，测试点上的损失更低。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/32_l2.json"/>
        <source>L2 penalty</source>
        <translation>L2 正则项</translation>
    </message>
    <message>
        <location filename="../../resources/presets/33_deep_plain.json"/>
        <source>200 layers, plain</source>
        <translation>200 层，无任何措施</translation>
    </message>
    <message>
        <location filename="../../resources/presets/33_deep_plain.json"/>
        <source>Two hundred ReLU layers without skips: the loss does not move.</source>
        <translation>二百层 ReLU，没有跳跃连接：损失不下降。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/34_deep_batchnorm.json"/>
        <source>200 layers, BatchNorm alone</source>
        <translation>200 层，只有 BatchNorm</translation>
    </message>
    <message>
        <location filename="../../resources/presets/34_deep_batchnorm.json"/>
        <source>BatchNorm alone in the 200 layers: the gradient explodes, and after one step the loss is not finite.</source>
        <translation>200 层只加 BatchNorm：梯度爆炸，一步之后损失不再是有限值。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/35_deep_bare_skips.json"/>
        <source>200 layers, bare skips</source>
        <translation>200 层，只有跳跃连接</translation>
    </message>
    <message>
        <location filename="../../resources/presets/35_deep_bare_skips.json"/>
        <source>Bare skips in the 200 layers: signal and gradient explode, and after one step the loss is not finite.</source>
        <translation>200 层只加跳跃连接：信号与梯度爆炸，一步之后损失不再是有限值。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/36_deep_skips_batchnorm.json"/>
        <source>200 layers, skips and BatchNorm</source>
        <translation>200 层，跳跃连接加 BatchNorm</translation>
    </message>
    <message>
        <location filename="../../resources/presets/36_deep_skips_batchnorm.json"/>
        <source>Skips with BatchNorm in the branch: the 200 layers learn the spirals.</source>
        <translation>跳跃连接，分支中加 BatchNorm：200 层学会了螺旋。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/37_deep_skips_scaled.json"/>
        <source>200 layers, scaled skips</source>
        <translation>200 层，缩放的跳跃连接</translation>
    </message>
    <message>
        <location filename="../../resources/presets/37_deep_skips_scaled.json"/>
        <source>Skips with the branch scaled by 0.1: the 200 layers learn the spirals.</source>
        <translation>跳跃连接，分支缩放为 0.1：200 层学会了螺旋。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/38_sigmoid_wide.json"/>
        <source>Sigmoid, twenty wide layers</source>
        <translation>Sigmoid，二十个宽层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/38_sigmoid_wide.json"/>
        <source>Twenty sigmoid layers of width 128, weights N(0,1): no gradient vanishes, and the spirals are learned.</source>
        <translation>宽度 128 的二十个 Sigmoid 层，权重 N(0,1)：没有梯度消失，螺旋能学会。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/39_relu_skips_thirty.json"/>
        <source>ReLU, thirty bare skips</source>
        <translation>ReLU，三十个单纯的旁路</translation>
    </message>
    <message>
        <location filename="../../resources/presets/39_relu_skips_thirty.json"/>
        <source>Thirty blocks y = x + ReLU(Wx): signal and gradient grow block by block, and step 1 is not finite.</source>
        <translation>三十个块 y = x + ReLU(Wx)：信号和梯度逐块增长，第 1 步就不再有限。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/40_six_layers_batchnorm.json"/>
        <source>BatchNorm in the healthy six layers: the spirals are learned in a fraction of the steps.</source>
        <translation>在健康的六层中加入 BatchNorm：只用一小部分步数就学会螺旋。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/40_six_layers_batchnorm.json"/>
        <source>BatchNorm, six layers</source>
        <translation>BatchNorm，六层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/41_digits_relu.json"/>
        <source>Digits, six layers, ReLU</source>
        <translation>手写数字，六层，ReLU</translation>
    </message>
    <message>
        <location filename="../../resources/presets/41_digits_relu.json"/>
        <source>Six ReLU layers with He weights: nine in ten test digits come out right within 150 steps.</source>
        <translation>He 权重的六个 ReLU 层：150 步之内，测试数字十个对九个。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/42_digits_sigmoid.json"/>
        <source>Digits, six layers, sigmoid</source>
        <translation>手写数字，六层，Sigmoid</translation>
    </message>
    <message>
        <location filename="../../resources/presets/42_digits_sigmoid.json"/>
        <source>Sigmoid in the same six layers, from the same weights: after 600 steps the digits are not learned.</source>
        <translation>同样的六层、同样的权重，改用 Sigmoid：600 步后仍没有学会手写数字。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/43_digits_one_layer.json"/>
        <source>Digits, one wide layer</source>
        <translation>手写数字，一个宽层</translation>
    </message>
    <message>
        <location filename="../../resources/presets/43_digits_one_layer.json"/>
        <source>The six ReLU layers' parameters in one hidden layer: the digits are learned about as well.</source>
        <translation>把六个 ReLU 层的参数放进一个隐藏层：手写数字学得差不多一样好。</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>All fields</source>
        <translation>所有字段</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Choose a prepared experiment</source>
        <translation>选择预设的实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Redo {edit} (Ctrl+Shift+Z)</source>
        <translation>重做 {edit} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Show all fields; off: the most important ones and those that were changed</source>
        <translation>显示所有字段；关：只显示最重要的和改过的</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/preset_bar.py"/>
        <source>Undo {edit} (Ctrl+Z)</source>
        <translation>撤销 {edit} (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/qt_words.py"/>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>RatioStore</name>
    <message>
        <location filename="../../gradgui/ui/ratio_store.py"/>
        <source>layers without a partner in lane {lane}: {layers}</source>
        <translation>在泳道 {lane} 中没有对应层的层：{layers}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <location filename="../../gradgui/ui/recent_files.py"/>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recent_files.py"/>
        <source>No files yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recent_files.py"/>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recent_files.py"/>
        <source>{key}{name}  (not there any more)</source>
        <translation>{key}{name}  (已不存在)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recent_files.py"/>
        <source>{key}{name}  ({folder})</source>
        <translation>{key}{name}  ({folder})</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <location filename="../../gradgui/ui/recovery.py"/>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recovery.py"/>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recovery.py"/>
        <source>Unsaved changes of “{file}” were kept when the program ended unexpectedly on {when}.</source>
        <translation>程序于 {when} 意外结束时，保留了“{file}”的未保存更改。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recovery.py"/>
        <source>Unsaved work was kept when the program ended unexpectedly on {when}.</source>
        <translation>程序于 {when} 意外结束时，保留了未保存的工作。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/recovery.py"/>
        <source>What was kept when the program ended on {when} cannot be read: {why}</source>
        <translation>程序于 {when} 结束时保留的内容无法读取：{why}</translation>
    </message>
</context>
<context>
    <name>RemedyButtons</name>
    <message>
        <location filename="../../gradgui/ui/remedy_buttons.py"/>
        <source>Branch with</source>
        <translation>以此创建分支</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/remedy_buttons.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/remedy_buttons.py"/>
        <source>More remedies</source>
        <translation>更多办法</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/remedy_buttons.py"/>
        <source>Remedies</source>
        <translation>办法</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/remedy_buttons.py"/>
        <source>Try {remedy}</source>
        <translation>试用 {remedy}</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <location filename="../../gradgui/ui/builder/row_editor.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/row_editor.py"/>
        <source>Activation φ; Enter closes</source>
        <translation>激活函数 φ；Enter 关闭</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <location filename="../../gradgui/ui/runs/run_actions.py"/>
        <source>Run {run} as it was recorded: steps 0 to {step}. Run goes on with the present one</source>
        <translation>记录的运行 {run}：第 0 步到第 {step} 步。按“运行”继续当前的运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_actions.py"/>
        <source>Run {run}, which can go on</source>
        <translation>运行 {run}，可以继续</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_actions.py"/>
        <source>The runs cannot be read: {why}</source>
        <translation>无法读取运行：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_actions.py"/>
        <source>experiment of run {run}</source>
        <translation>运行 {run} 的实验</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>{rate} frames/s</source>
        <translation>{rate} 帧/秒</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_bar.py"/>
        <source>{rate} steps/s</source>
        <translation>{rate} 步/秒</translation>
    </message>
</context>
<context>
    <name>RunBeginnings</name>
    <message>
        <location filename="../../gradgui/ui/run_beginnings.py"/>
        <source>open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>RunStateView</name>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>It comes with the first step</source>
        <translation>第一步完成后显示</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>Not running. {why}</source>
        <translation>未运行。{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>Press Space</source>
        <translation>按空格键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>Press Space to run</source>
        <translation>按空格键运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>PyTorch is loading …</source>
        <translation>正在加载 PyTorch …</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_state_view.py"/>
        <source>The line below says why</source>
        <translation>原因见下方一行</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>From the run before, or from the one that it branched from</source>
        <translation>与前一次运行相比，或与其分支来源相比</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>How many it has made</source>
        <translation>已完成的步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Its number in the document, and its lane in a comparison</source>
        <translation>在文档中的编号，以及比较时的泳道</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Of all random numbers</source>
        <translation>用于所有随机数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Of the last recorded batch, with penalties</source>
        <translation>最后记录的批次的损失，含正则项</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Of the test part where it was measured, else of the last batch</source>
        <translation>若测量过测试集则为测试集，否则为最后一个批次</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>The gain farthest from 1 at the last step, and its layer</source>
        <translation>最后一步离 1 最远的增益及其所在层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>What differs</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>What was found of it last</source>
        <translation>最后的发现</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Worst gain</source>
        <translation>最差增益</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>Your own words (F2)</source>
        <translation>你自己的备注 (F2)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>began {when}</source>
        <translation>开始于 {when}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/run_table.py"/>
        <source>{gain} · layer {layer}</source>
        <translation>{gain} · 第 {layer} 层</translation>
    </message>
</context>
<context>
    <name>RunViews</name>
    <message>
        <location filename="../../gradgui/ui/run_views.py"/>
        <source>{lane}: {what}</source>
        <translation>{lane}：{what}</translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>&amp;Show in the plots</source>
        <translation>在图中显示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>&amp;Take its experiment</source>
        <translation>使用其实验(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>No run is recorded yet. Press Space in the window to train.</source>
        <translation>尚无记录的运行。在窗口中按空格键开始训练。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Put the selected run's experiment, as it ended, into the builder; can be undone</source>
        <translation>将所选运行结束时的实验放入构建器；可以撤销</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Reading the document …</source>
        <translation>正在读取文档…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Runs of the document</source>
        <translation>文档中的运行</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Select two runs (Ctrl+click) to see what differs.</source>
        <translation>选择两次运行 (Ctrl+单击) 查看有何不同。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>Show what was recorded of the selected run (double-click)</source>
        <translation>显示所选运行的记录 (双击)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/runs_dialog.py"/>
        <source>What differs between two runs</source>
        <translation>两次运行有何不同</translation>
    </message>
</context>
<context>
    <name>Schematic</name>
    <message>
        <location filename="../../gradgui/ui/builder/schematic.py"/>
        <source>Drawing of the network</source>
        <translation>网络示意图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/schematic.py"/>
        <source>Input, {units} wide</source>
        <translation>输入，宽度 {units}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/schematic.py"/>
        <source>Layer {number}, {units} wide</source>
        <translation>第 {number} 层，宽度 {units}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/schematic.py"/>
        <source>Layers {numbers}, a closed group × {repeat}</source>
        <translation>第 {numbers} 层，折叠的组 × {repeat}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/builder/schematic.py"/>
        <source>Left and Right select the neighbouring layer</source>
        <translation>左右方向键选择相邻的层</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>How many steps are played in a second</source>
        <translation>每秒回放多少步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Recorded step to look at</source>
        <translation>要查看的已记录的步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Recorded steps</source>
        <translation>已记录的步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Speed of playing</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Step to look at</source>
        <translation>要查看的步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Step {step} {words}</source>
        <translation>第 {step} 步，{words}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>Stop playing</source>
        <translation>停止回放</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>The step that is shown; type another one to see it</source>
        <translation>所显示的步；输入另一步即可查看</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>What can be done at this step</source>
        <translation>在这一步可做的事</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>no step yet</source>
        <translation>尚无任何步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>of {last}: computing, {done}</source>
        <translation>/ {last}：正在计算，{done}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>of {last}: looking back</source>
        <translation>/ {last}：正在回看</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>of {last}: newest</source>
        <translation>/ {last}：最新</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/scrubber.py"/>
        <source>{count} steps/s</source>
        <translation>{count} 步/秒</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../gradgui/ui/settings.py"/>
        <source>Safe mode: the settings are the defaults, and none is kept.</source>
        <translation>安全模式：使用默认设置，且不保存任何设置。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/settings.py"/>
        <source>The settings cannot be written to {place}: they are lost at the end.</source>
        <translation>无法将设置写入 {place}：程序结束后会丢失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/settings.py"/>
        <source>The settings in {place} are of a newer GradGUI and stay as they are.</source>
        <translation>{place} 中的设置来自更新的 GradGUI，保持不变。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/settings.py"/>
        <source>The settings were damaged: the defaults hold. The old file stays in {place}.</source>
        <translation>设置已损坏：改用默认设置。旧文件保留在 {place}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/settings.py"/>
        <source>not kept</source>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Copy the shortcuts that are shown, as text</source>
        <translation>以文本复制所示快捷键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Part of a command or a key</source>
        <translation>命令或按键的一部分</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Print the shortcuts that are shown</source>
        <translation>打印所示快捷键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/dialogs/shortcut_sheet.py"/>
        <source>What</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>A step down</source>
        <translation>减小一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>A step up</source>
        <translation>增大一步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Go back to what held before</source>
        <translation>恢复原来的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>List of layers</source>
        <translation>层列表</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Move the dot, with each arrow key</source>
        <translation>移动圆点，各方向键均可</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Move the read-out, with each arrow key</source>
        <translation>移动读数，四个方向键皆可</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Move the view, with each arrow key</source>
        <translation>平移视图，四个方向键皆可</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Open the list of a choice</source>
        <translation>打开选项列表</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Plot with the focus</source>
        <translation>有焦点的图</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Put the dot back</source>
        <translation>放回圆点</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Select several layers</source>
        <translation>选择多个层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Select the layer after</source>
        <translation>选择后一层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Select the layer before</source>
        <translation>选择前一层</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Select what is read out</source>
        <translation>选择读数所指之处</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Set the initialisation to where the dot is</source>
        <translation>把初始化设为圆点所在处</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Take over what was typed</source>
        <translation>采用键入的值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>To the control before</source>
        <translation>到上一个控件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>To the next control</source>
        <translation>到下一个控件</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>SmoothingSlider</name>
    <message>
        <location filename="../../gradgui/ui/smoothing_slider.py"/>
        <source>Smooth the curves over about {count} columns; the raw ones stay, faint</source>
        <translation>在约 {count} 列上平滑曲线；原始曲线以淡色保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/smoothing_slider.py"/>
        <source>Smooth the curves: off</source>
        <translation>平滑曲线：关</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/smoothing_slider.py"/>
        <source>Smoothing of the curves</source>
        <translation>曲线的平滑</translation>
    </message>
</context>
<context>
    <name>StartEdits</name>
    <message>
        <location filename="../../gradgui/ui/start_edits.py"/>
        <source>initialisation by variance {weights}, {biases}</source>
        <translation>按方差初始化 {weights}、{biases}</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>infinite layers: {count}</source>
        <translation>无穷大的层：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>layers with NaN: {count}</source>
        <translation>NaN 的层：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>layers with exactly 0: {count}</source>
        <translation>恰好为 0 的层：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>layers with underflow: {count}</source>
        <translation>下溢的层：{count}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>times {factor} a layer towards the input</source>
        <translation>向输入方向每层乘以 {factor}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>{metric} per layer at {step}: layer {first} has {low}, layer {last} {high}</source>
        <translation>{step}各层的 {metric}：第 {first} 层为 {low}，第 {last} 层为 {high}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/state_words.py"/>
        <source>{metric}: nothing is recorded yet</source>
        <translation>{metric}：尚无记录</translation>
    </message>
</context>
<context>
    <name>Theory</name>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Changed on the way: no theory</source>
        <translation>途中被改过：没有理论</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>No theory</source>
        <translation>没有理论</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>No theory for this network</source>
        <translation>此网络没有理论预测</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>No theory: {reason}</source>
        <translation>没有理论预测：{reason}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Theory at step 0</source>
        <translation>第 0 步的理论预测</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Theory at step 0: χ = {chi} a layer in squared norm: it falls by e in {layers} layers</source>
        <translation>第 0 步的理论预测：每层 χ = {chi} (范数平方)，每 {layers} 层降为 1/e</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Theory at step 0: χ = {chi} a layer in squared norm: it grows by e in {layers} layers</source>
        <translation>第 0 步的理论预测：每层 χ = {chi} (范数平方)，每 {layers} 层增为 e 倍</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Theory at step 0: χ = {chi} a layer in squared norm: it neither falls nor grows</source>
        <translation>第 0 步的理论预测：每层 χ = {chi} (范数平方)，既不下降也不增长</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>Theory: χ = {chi} a layer</source>
        <translation>理论：每层 χ = {chi}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/theory.py"/>
        <source>the network was changed on the way, and theory is of a start</source>
        <translation>网络在途中被改过，而理论只针对起点</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <location filename="../../gradgui/ui/drawing/time_axis.py"/>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/time_axis.py"/>
        <source>epoch {epoch} (step {step})</source>
        <translation>第 {epoch} 轮 (第 {step} 步)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/time_axis.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/drawing/time_axis.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <location filename="../../gradgui/ui/time_travel.py"/>
        <source>Step {step} cannot be computed again: {why}</source>
        <translation>第 {step} 步无法重新计算：{why}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/time_travel.py"/>
        <source>Step {step}, computed again, differs from what was recorded: the record is of another computer, or of another version.</source>
        <translation>重新计算的第 {step} 步与记录不同：记录来自另一台电脑或另一个版本。</translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>Close GradGUI? Nothing is unsaved.</source>
        <translation>关闭 GradGUI？没有未保存的内容。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>What is not saved is lost.</source>
        <translation>未保存的内容将会丢失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>“{name}” has a run that is not saved.</source>
        <translation>“{name}”有一次运行尚未保存。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Cannot be computed: {problem}</source>
        <translation>无法计算：{problem}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Carried: same step, parameters that fit are kept</source>
        <translation>延续：同一步，保留仍适用的参数</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Clipping leaves {factor} of the gradient; largest ‖ΔW‖/‖W‖ {now} → {then}</source>
        <translation>裁剪保留梯度的 {factor}；最大的 ‖ΔW‖/‖W‖ {now} → {then}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Clips nothing: the gradient is below the threshold</source>
        <translation>没有裁剪：梯度低于阈值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Live: from the next step on</source>
        <translation>实时：从下一步起生效</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>NaN or infinity in {quantity}</source>
        <translation>{quantity} 中出现 NaN 或无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>NaN or infinity in {quantity} of layer {layer}</source>
        <translation>第 {layer} 层的 {quantity} 中出现 NaN 或无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Now layer 1 receives {ratio} times layer {depth}'s gradient.</source>
        <translation>现在第 1 层得到的梯度是第 {depth} 层的 {ratio} 倍。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Now: {problem}.</source>
        <translation>现在：{problem}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Numbers: ‖∂L/∂Z‖ of layer 1 over that of the output layer, now → then; with skips ‖∂L/∂Y‖. Grey: this network. All pictures have the same axis; the most even gradient comes first.</source>
        <translation>数字：第 1 层与输出层的 ‖∂L/∂Z‖ 之比，现在 → 之后；有跳跃连接时用 ‖∂L/∂Y‖。灰色：当前网络。所有小图用同一坐标轴；梯度最均匀的排在最前。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>Restart at step 0: all parameters are drawn anew</source>
        <translation>从第 0 步重新开始：所有参数重新抽取</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>The batch of step {step}, with the parameters after its update.</source>
        <translation>第 {step} 步的批次，取更新后的参数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>The batch of step {step}, with the parameters before its update.</source>
        <translation>第 {step} 步的批次，取更新前的参数。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>The first batch, before any step.</source>
        <translation>第一个批次，还没有走任何一步。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/words.py"/>
        <source>{now} → {then}</source>
        <translation>{now} → {then}</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>Compute &amp;again</source>
        <translation>重新计算(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>Compute with the newest batch and parameters</source>
        <translation>用最新的批次和参数计算</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>Computing each remedy on the present batch …</source>
        <translation>正在用当前批次计算每种办法…</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>Remedies, the most even gradient first</source>
        <translation>各种办法，梯度最均匀的在前</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>The run is left as it is.</source>
        <translation>运行本身不受影响。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_dialog.py"/>
        <source>What if …</source>
        <translation>假设分析…</translation>
    </message>
</context>
<context>
    <name>WhatIfRunner</name>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>Add a layer to the network, then compute again.</source>
        <translation>请给网络添加一层，再重新计算。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>No remedy changes this network.</source>
        <translation>没有办法能改变这个网络。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>Reset the run, or undo the last edit.</source>
        <translation>请重置运行，或撤销上一次编辑。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>The answer comes as soon as PyTorch is loaded and the run is ready.</source>
        <translation>PyTorch 加载完毕、运行就绪后就会给出答案。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>The remedies cannot be computed: {problem}</source>
        <translation>无法计算各种办法：{problem}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>There is no run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/what_if/what_if_runner.py"/>
        <source>try {remedy}</source>
        <translation>试用 {remedy}</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <location filename="../../gradgui/ui/window_title.py"/>
        <source>GradGUI (safe mode)</source>
        <translation>GradGUI (安全模式)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/window_title.py"/>
        <source>{file} (read-only)</source>
        <translation>{file} (只读)</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <location filename="../../gradgui/ui/windows.py"/>
        <source>No font with Chinese characters is installed, so the window stays in English. Install one, such as fonts-noto-cjk (Debian, Ubuntu) or google-noto-sans-cjk-fonts (Fedora), and start again.</source>
        <translation>没有安装中文字体，因此窗口保持英文。请安装中文字体，例如 fonts-noto-cjk (Debian、Ubuntu) 或 google-noto-sans-cjk-fonts (Fedora)，然后重新启动。</translation>
    </message>
</context>
<context>
    <name>experiment_words</name>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>{depth}: {layers}</source>
        <translation>{depth}：{layers}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/experiment_words.py"/>
        <source>{title}: {words}</source>
        <translation>{title}：{words}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>0: no gradient</source>
        <translation>0：无梯度</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>minus infinity</source>
        <translation>负无穷大</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/numbers.py"/>
        <source>underflow (below 1.2e-38)</source>
        <translation>下溢 (小于 1.2e-38)</translation>
    </message>
</context>
<context>
    <name>run_words</name>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>Lower the learning rate, clip the gradient or change the initialisation.</source>
        <translation>请降低学习率、裁剪梯度或更换初始化。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or infinity in {quantity} at step {step}: paused.</source>
        <translation>第 {step} 步出现 NaN 或无穷大 ({quantity})：已暂停。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or infinity in {quantity} of layer {layer} at step {step}: paused.</source>
        <translation>第 {step} 步第 {layer} 层出现 NaN 或无穷大 ({quantity})：已暂停。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or ∞ in {quantity}</source>
        <translation>NaN 或 ∞ ({quantity})</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>NaN or ∞ in {quantity} of layer {layer}</source>
        <translation>第 {layer} 层出现 NaN 或 ∞ ({quantity})</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}, from step {step} on (live)</source>
        <translation>{change}，自第 {step} 步起生效 (实时)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}: new run at the same step {step}; parameters of the same name and shape kept</source>
        <translation>{change}：从同一步 (第 {step} 步) 重新运行；名称与形状相同的参数保留</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{change}: restart at step 0</source>
        <translation>{change}：从第 0 步重新开始</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{fault} (and {count} more)</source>
        <translation>{fault} (另有 {count} 处)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{name} · {layers} · {data} · {optimizer}, learning rate {lr:g} · batch {batch}</source>
        <translation>{name} · {layers} · {data} · {optimizer}，学习率 {lr:g} · 批次 {batch}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/run_words.py"/>
        <source>{sentence} {next_sentence}</source>
        <translation>{sentence}{next_sentence}</translation>
    </message>
</context>
<context>
    <name>summary_words</name>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Always clipped</source>
        <translation>总被裁剪</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Dead units</source>
        <translation>死神经元</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Diverging</source>
        <translation>发散</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Exploding</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Learning rate high</source>
        <translation>学习率过高</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Learning rate low</source>
        <translation>学习率过低</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>No progress</source>
        <translation>无进展</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Not finite</source>
        <translation>非有限值</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Run {second} beside run {first}: {what}.</source>
        <translation>运行 {second} 与运行 {first} 比较：{what}。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Symmetric units</source>
        <translation>对称神经元</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Underflow</source>
        <translation>下溢</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>Vanishing</source>
        <translation>消失</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>accuracy {before} → {after}</source>
        <translation>准确率 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>from step {step} on {change}</source>
        <translation>从第 {step} 步起 {change}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>from {run} at step {step}: {difference}</source>
        <translation>来自运行 {run} 的第 {step} 步：{difference}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>loss {before} → {after}</source>
        <translation>损失 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>newly found: {kinds}</source>
        <translation>新发现：{kinds}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>no longer found: {kinds}</source>
        <translation>不再发现：{kinds}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>nothing in the experiment</source>
        <translation>实验没有不同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>steps {before} → {after}</source>
        <translation>步数 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>test accuracy {before} → {after}</source>
        <translation>测试准确率 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/runs/summary_words.py"/>
        <source>worst gain {before} → {after}</source>
        <translation>最差增益 {before} → {after}</translation>
    </message>
</context>
</TS>
