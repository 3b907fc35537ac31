using Parley.Bargaining.Scenarios;

namespace Parley.Bargaining.Tests.Scenarios;

/// <summary>The two worked scenarios of the project's reference, in both of their forms.</summary>
internal static class WorkedScenarios
{
    public static readonly SourceText[] HarbourXml =
    [
        new("harbour-domain.xml", """
            <negotiation_template>
             <utility_space number_of_issues="3">
              <objective index="0" etype="objective" type="objective" description="" name="root">
               <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Inspection">
                <item index="1" value="none"/> <item index="2" value="joint"/> <item index="3" value="third party"/>
               </issue>
               <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Corridor">
                <item index="1" value="4h"/> <item index="2" value="8h"/> <item index="3" value="12h"/> <item index="4" value="24h"/>
               </issue>
               <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Compensation">
                <item index="1" value="no"/> <item index="2" value="partial"/> <item index="3" value="full"/>
               </issue>
              </objective>
             </utility_space>
            </negotiation_template>
            """),
        new("coast.xml", """
            <utility_space>
             <objective index="0" etype="objective" type="objective" description="" name="root">
              <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Inspection">
               <item index="1" value="none" evaluation="0"/> <item index="2" value="joint" evaluation="3"/>
               <item index="3" value="third party" evaluation="5"/>
              </issue>
              <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Corridor">
               <item index="1" value="4h" evaluation="10"/> <item index="2" value="8h" evaluation="9"/>
               <item index="3" value="12h" evaluation="6"/> <item index="4" value="24h" evaluation="1"/>
              </issue>
              <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Compensation">
               <item index="1" value="no" evaluation="1"/> <item index="2" value="partial" evaluation="2"/>
               <item index="3" value="full" evaluation="4"/>
              </issue>
              <weight index="1" value="0.40"/> <weight index="2" value="0.15"/> <weight index="3" value="0.45"/>
             </objective>
             <discount_factor value="1.0"/>
             <reservation value="0.40"/>
            </utility_space>
            """),
        new("trader.xml", """
            <utility_space>
             <objective index="0" etype="objective" type="objective" description="" name="root">
              <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Inspection">
               <item index="1" value="none" evaluation="5"/> <item index="2" value="joint" evaluation="3"/>
               <item index="3" value="third party" evaluation="1"/>
              </issue>
              <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Corridor">
               <item index="1" value="4h" evaluation="6"/> <item index="2" value="8h" evaluation="27"/>
               <item index="3" value="12h" evaluation="42"/> <item index="4" value="24h" evaluation="50"/>
              </issue>
              <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Compensation">
               <item index="1" value="no" evaluation="8"/> <item index="2" value="partial" evaluation="5"/>
               <item index="3" value="full" evaluation="2"/>
              </issue>
              <weight index="1" value="0.30"/> <weight index="2" value="0.35"/> <weight index="3" value="0.35"/>
             </objective>
             <discount_factor value="0.9"/>
             <reservation value="0.15"/>
            </utility_space>
            """),
    ];

    public static readonly SourceText[] HarbourYaml =
    [
        new("harbour.yml", """
            name: harbour
            type: DiscreteCartesianOutcomeSpace
            issues:
            - {name: Inspection, type: CategoricalIssue, values: [none, joint, third party]}
            - {name: Corridor, type: CategoricalIssue, values: [4h, 8h, 12h, 24h]}
            - {name: Compensation, type: CategoricalIssue, values: ['no', partial, full]}
            """),
        new("coast.yml", """
            name: coast
            type: LinearAdditiveUtilityFunction
            reserved_value: 0.4
            weights: [0.4, 0.15, 0.45]
            values:
            - {type: TableFun, mapping: {none: 0.0, joint: 0.6, third party: 1.0}}
            - {type: TableFun, mapping: {4h: 1.0, 8h: 0.9, 12h: 0.6, 24h: 0.1}}
            - {type: TableFun, mapping: {'no': 0.25, partial: 0.5, full: 1.0}}
            """),
        new("trader.yml", """
            name: trader
            type: ExpDiscountedUFun
            discount: 0.9
            dynamic_reservation: true
            reserved_value: 0.15
            ufun:
              name: trader
              type: LinearAdditiveUtilityFunction
              reserved_value: 0.15
              weights: [0.3, 0.35, 0.35]
              values:
              - {type: TableFun, mapping: {none: 1.0, joint: 0.6, third party: 0.2}}
              - {type: TableFun, mapping: {4h: 0.12, 8h: 0.54, 12h: 0.84, 24h: 1.0}}
              - {type: TableFun, mapping: {'no': 1.0, partial: 0.625, full: 0.25}}
            """),
    ];

    public static readonly SourceText[] EscortXml =
    [
        new("escort-domain.xml", """
            <negotiation_template>
             <utility_space number_of_issues="3">
              <objective index="0" etype="objective" type="objective" description="" name="root">
               <issue index="1" etype="integer" type="integer" vtype="integer" name="Ships" lowerbound="2" upperbound="8"/>
               <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Flag">
                <item index="1" value="ours"/> <item index="2" value="theirs"/> <item index="3" value="neutral"/> <item index="4" value="UN"/>
               </issue>
               <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Duration">
                <item index="1" value="short"/> <item index="2" value="long"/>
               </issue>
              </objective>
             </utility_space>
            </negotiation_template>
            """),
        new("one.xml", """
            <utility_space>
             <objective index="0" etype="objective" type="objective" description="" name="root">
              <issue index="1" etype="integer" type="integer" vtype="integer" name="Ships" lowerbound="2" upperbound="8">
               <evaluator ftype="linear" slope="0.1" offset="0.0"/>
              </issue>
              <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Flag">
               <item index="1" value="ours" evaluation="8"/> <item index="2" value="theirs" evaluation="0"/>
               <item index="3" value="neutral" evaluation="3"/> <item index="4" value="UN" evaluation="3"/>
              </issue>
              <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Duration">
               <item index="1" value="short" evaluation="2"/> <item index="2" value="long" evaluation="10"/>
              </issue>
              <weight index="1" value="0.25"/> <weight index="2" value="0.30"/> <weight index="3" value="0.45"/>
             </objective>
            </utility_space>
            """),
        new("two.xml", """
            <utility_space>
             <objective index="0" etype="objective" type="objective" description="" name="root">
              <issue index="1" etype="integer" type="integer" vtype="integer" name="Ships" lowerbound="2" upperbound="8">
               <evaluator ftype="linear" slope="-0.125" offset="0.9"/>
              </issue>
              <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Flag">
               <item index="1" value="ours" evaluation="0"/> <item index="2" value="theirs" evaluation="6"/>
               <item index="3" value="neutral" evaluation="4"/> <item index="4" value="UN" evaluation="4"/>
              </issue>
              <issue index="3" etype="discrete" type="discrete" vtype="discrete" name="Duration">
               <item index="1" value="short" evaluation="20"/> <item index="2" value="long" evaluation="15"/>
              </issue>
              <weight index="1" value="0.50"/> <weight index="2" value="0.25"/> <weight index="3" value="0.25"/>
             </objective>
            </utility_space>
            """),
    ];

    public static readonly SourceText[] EscortYaml =
    [
        new("escort.yml", """
            name: escort
            type: DiscreteCartesianOutcomeSpace
            issues:
            - {name: Ships, type: ContiguousIssue, values: [2, 8]}
            - {name: Flag, type: CategoricalIssue, values: [ours, theirs, neutral, UN]}
            - {name: Duration, type: CategoricalIssue, values: [short, long]}
            """),
        new("one.yml", """
            name: one
            type: LinearAdditiveUtilityFunction
            reserved_value: -.inf
            weights: [0.25, 0.3, 0.45]
            values:
            - {type: AffineFun, slope: 0.1, bias: -0.2}
            - {type: TableFun, mapping: {ours: 1.0, theirs: 0.0, neutral: 0.375, UN: 0.375}}
            - {type: TableFun, mapping: {short: 0.2, long: 1.0}}
            """),
        new("two.yml", """
            name: two
            type: LinearAdditiveUtilityFunction
            reserved_value: -.inf
            weights: [0.5, 0.25, 0.25]
            values:
            - {type: AffineFun, slope: -0.125, bias: 1.15}
            - {type: TableFun, mapping: {ours: 0.0, theirs: 1.0, neutral: 0.6666666666666666, UN: 0.6666666666666666}}
            - {type: TableFun, mapping: {short: 1.0, long: 0.75}}
            """),
    ];
}
