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
        <source>Each gradient is divided by the output layer's, each layer's input ‖X‖ by layer 2's (layer 1 has another width)</source>
        <translation>各层梯度除以输出层的梯度，各层输入 ‖X‖ 除以第 2 层的输入 (第 1 层宽度不同)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/plots/depth_profile.py"/>
        <source>Gradient against depth</source>
        <translation>梯度随深度的变化</translation>
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
        <source>{signal} at step {step}</source>
        <translation>{signal}，第 {step} 步</translation>
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
        <source>{step} · layer {layer} · {symbol} {value}</source>
        <translation>{step} · 第 {layer} 层 · {symbol} {value}</translation>
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
        <source>Plots in this place</source>
        <translation>此处的图</translation>
    </message>
</context>
<context>
    <name>Engine</name>
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
        <source>float64</source>
        <translation>float64</translation>
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
        <source>No progress: after {steps:,} steps the loss is {now:.3g}, at first it was {first:.3g}.</source>
        <translation>没有进展：{steps:,} 步之后损失为 {now:.3g}，开始时为 {first:.3g}。</translation>
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
        <location filename="../../gradgui/engine/diagnosis/rate_low.py"/>
        <source>Learning rate low: no update changes a layer by more than {ratio:.1g} of its size.</source>
        <translation>学习率偏低：没有一次更新使某层的改变超过其大小的 {ratio:.1g}。</translation>
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
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>version {version}, of a newer GradGUI</source>
        <translation>版本 {version}，来自更新的 GradGUI</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/experiment_file.py"/>
        <source>{file}, which cannot be read ({reason})</source>
        <translation>{file}，无法读取 ({reason})</translation>
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
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/activation.py"/>
        <source>PReLU</source>
        <translation>PReLU</translation>
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
        <source>Bias variance σ_b²</source>
        <translation>偏置方差 σ_b²</translation>
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
        <source>Orthogonal</source>
        <translation>正交</translation>
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
        <source>Var W = σ_w² / fan_in; He is 2</source>
        <translation>Var W = σ_w² / fan_in；He 为 2</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Var b; usual 0 to 1</source>
        <translation>Var b；常用 0 到 1</translation>
    </message>
    <message>
        <location filename="../../gradgui/engine/specs/initialization.py"/>
        <source>Weight variance σ_w²</source>
        <translation>权重方差 σ_w²</translation>
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
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
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
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
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
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
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
        <source>Adam</source>
        <translation>Adam</translation>
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
        <location filename="../../gradgui/engine/training_thread.py"/>
        <source>there is no run</source>
        <translation>没有正在进行的运行</translation>
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
        <source>Experiments (*.json)</source>
        <translation>实验 (*.json)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Not saved to {path}: {why}. What was there before is unchanged</source>
        <translation>未保存到 {path}：{why}。原有内容未变</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Open an experiment</source>
        <translation>打开实验</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/files.py"/>
        <source>Save the experiment</source>
        <translation>保存实验</translation>
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
        <source>{name} is no experiment; GradGUI opens {kinds} files</source>
        <translation>{name} 不是实验；GradGUI 打开 {kinds} 文件</translation>
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
        <source>The layers of “{name}” are pasted; data and training stay. Open the file for the rest.</source>
        <translation>已粘贴“{name}”的层；数据与训练保持不变。其余内容请打开文件。</translation>
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
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
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
        <source>Compute the last step again in float64, to tell underflow from zero</source>
        <translation>用 float64 重新计算最近一步，以区分下溢与零</translation>
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
        <source>it does not run</source>
        <translation>未在运行</translation>
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
        <source>possible while paused</source>
        <translation>暂停时可用</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/main_window.py"/>
        <source>Ne&amp;w plot</source>
        <translation>新建图(&amp;W)</translation>
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
        <source>Not changed: {fault}</source>
        <translation>未更改：{fault}</translation>
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
        <source>{field} is not changed: {fault}</source>
        <translation>未更改“{field}”：{fault}</translation>
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
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/views/metric_view.py"/>
        <source>{step} · layer {layer} · {symbol} {value}</source>
        <translation>{step} · 第 {layer} 层 · {symbol} {value}</translation>
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
        <source>Size of type</source>
        <translation>字号</translation>
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
        <source>Work</source>
        <translation>工作</translation>
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
        <source>Four one-unit sigmoid layers, weights within 1: b1's gradient stays below 1/16 of b3's.</source>
        <translation>四层单神经元 sigmoid，权重绝对值小于 1：b1 的梯度始终不到 b3 的 1/16。</translation>
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
        <source>PReLU at the rate of 0.2: with a learned slope over half of the test digits come out right.</source>
        <translation>PReLU，学习率 0.2：斜率可学习，测试数字的一半以上判断正确。</translation>
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
        <source>An experiment was kept when the program ended unexpectedly on {when}.</source>
        <translation>程序于 {when} 意外结束，当时的实验已保留。</translation>
    </message>
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
        <source>recovered experiment</source>
        <translation>恢复的实验</translation>
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
        <source>Open the list of a choice</source>
        <translation>打开选项列表</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/shortcut_table.py"/>
        <source>Plot with the focus</source>
        <translation>有焦点的图</translation>
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
        <source>Without saving they are lost.</source>
        <translation>不保存则会丢失。</translation>
    </message>
    <message>
        <location filename="../../gradgui/ui/unsaved.py"/>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <location filename="../../gradgui/ui/window_title.py"/>
        <source>GradGUI (safe mode)</source>
        <translation>GradGUI (安全模式)</translation>
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
</TS>
